import { Worker } from 'node:worker_threads';
import { executeRun, type RunOutcome, type RunRequest } from './execute-run.js';

const ENTRY = new URL('./run-thread.js', import.meta.url);
/** From sources (tests) there is no compiled entry for a thread: the run then takes place in the process itself. */
const IS_COMPILED = import.meta.url.endsWith('.js');

/** A run in a thread of its own; rejects with what the run threw. */
export function runInThread(request: RunRequest): Promise<RunOutcome> {
  if (!IS_COMPILED) return executeRun(request);
  return new Promise((resolve, reject) => {
    const worker = new Worker(ENTRY, { workerData: request, name: `matching ${request.region}` });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the matching thread ended with code ${code}`)));
  });
}

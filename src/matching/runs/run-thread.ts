import { parentPort } from 'node:worker_threads';
import { executeRun, type RunOutcome, type RunRequest } from './execute-run.js';

export interface ThreadAnswer {
  outcome?: RunOutcome;
  error?: unknown;
}

/** Entry of the thread that runs have for themselves: computing for seconds must not stop what else the process does. One run at a time. */
parentPort?.on('message', (request: RunRequest) => {
  executeRun(request).then(
    (outcome) => answer({ outcome }),
    (error: unknown) => answer({ error }),
  );
});

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message);
}

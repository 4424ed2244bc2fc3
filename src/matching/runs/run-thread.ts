import { parentPort, workerData } from 'node:worker_threads';
import { executeRun, type RunRequest } from './execute-run.js';

/** Entry of the thread that a run has for itself: computing for seconds must not stop what else the process does. */
parentPort?.postMessage(await executeRun(workerData as RunRequest));

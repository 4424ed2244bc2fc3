import { parentPort, workerData } from 'node:worker_threads';
import type { MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { computeLists } from '../../../src/matching/runs/compute-lists.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';

/** Computes the lists of its own copy of a region each time it is asked. */
parentPort!.on('message', () => {
  computeLists(workerData as MarketFacts, processReference());
  parentPort!.postMessage('done');
});

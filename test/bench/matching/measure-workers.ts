import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import type { Figure } from '../bench-result.js';
import { timed, type MeasuredRegion } from './measured-region.js';

const REGIONS = 6;
const SIDE_BY_SIDE = 2;

/** Six regions (copies of one), each computed by one thread: one after the other, and two side by side. Every thread has computed once before. */
export async function measureWorkers({ facts, note }: MeasuredRegion): Promise<Record<string, Figure>> {
  note(`${REGIONS} regions, one at a time and ${SIDE_BY_SIDE} at a time…`);
  const workers = Array.from({ length: SIDE_BY_SIDE }, () => threadFor(facts));
  await computeAll(workers, SIDE_BY_SIDE);
  const alone = await timed(() => computeAll(workers.slice(0, 1), REGIONS));
  const together = await timed(() => computeAll(workers, REGIONS));
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { twoWorkersSpeedup: { value: alone / together, unit: 'times' }, sixRegionsSeconds: { value: together / 1000, unit: 's' } };
}

function threadFor(facts: MarketFacts): Worker {
  return new Worker(new URL('./lists-thread.js', import.meta.url), { workerData: facts });
}

/** Each thread takes the next region when it is free. */
async function computeAll(workers: readonly Worker[], regions: number): Promise<void> {
  let left = regions;
  await Promise.all(
    workers.map(async (worker) => {
      while (left-- > 0) {
        worker.postMessage('next');
        await once(worker, 'message');
      }
    }),
  );
}

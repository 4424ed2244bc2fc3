import { markDirty } from '../../../src/matching/runs/dirty-set.js';
import { REGION } from '../../../src/matching/runs/region.js';
import { runInThread } from '../../../src/matching/runs/run-in-thread.js';
import type { Figure } from '../bench-result.js';
import { median, timed, TODAY, type MeasuredRegion } from './measured-region.js';

const ROUNDS = 3;
/** Offers changed, from those in the fewest lists to those in the most. */
const OFFERS = 9;

/**
 * One offer that has changed (a seat more), beside a full run of the region as it stands, both with the database; lists are there. The full
 * run starts from the last one's end, as each does.
 */
export async function measureIncremental(region: MeasuredRegion): Promise<Record<string, Figure>> {
  const offers = await offersByLoad(region);
  const full: number[] = [];
  const one: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    region.note(`A full run, then single changed offers (${round} of ${ROUNDS})…`);
    full.push(await timed(() => runInThread({ url: region.url, region: REGION, today: TODAY, full: true })));
    for (const offer of offers.filter((_, at) => at % ROUNDS === round - 1)) one.push(await changeOne(region, offer));
  }
  const ms = { full: median(full), one: median(one) };
  return {
    incrementalVsFull: { value: ms.one / ms.full, unit: 'of a full run' },
    incrementalMs: { value: ms.one, unit: 'ms' }, incrementalSlowestMs: { value: Math.max(...one), unit: 'ms' }, fullAgainSeconds: { value: ms.full / 1000, unit: 's' },
  };
}

async function offersByLoad({ dataSource }: MeasuredRegion): Promise<number[]> {
  const rows = await dataSource.query<{ id: number }[]>("SELECT id FROM offer WHERE status = 'open' AND matchable AND lists > 0 ORDER BY lists, id");
  return Array.from({ length: Math.min(OFFERS, rows.length) }, (_, at) => rows[Math.floor(((at + 0.5) * rows.length) / OFFERS)]!.id);
}

async function changeOne({ dataSource, url }: MeasuredRegion, offer: number): Promise<number> {
  await dataSource.query('UPDATE offer SET seats = seats + 1 WHERE id = $1', [offer]);
  await markDirty(dataSource.manager, REGION, 'offer', [offer]);
  const from = performance.now();
  const { kind } = await runInThread({ url, region: REGION, today: TODAY, full: false });
  const ms = performance.now() - from;
  if (kind !== 'incremental') throw new Error(`one changed offer was answered by a run of kind ${kind}`);
  return ms;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MatchingWorkers } from '../../support/matching-workers.js';
import { killed } from '../../support/run-typescript.js';
import { waitFor } from '../../support/wait-for.js';

const NOTHING = { entries: 0, outcomes: 0, counted: 0, without: 0, starts: 0, events: 0 };

describe('a worker killed in the middle of a run', () => {
  let workers: MatchingWorkers;
  beforeAll(async () => void (workers = await MatchingWorkers.on()));
  afterAll(() => workers.close());

  const killedAt = async (table: string): Promise<void> => {
    const release = await workers.hold(table);
    const worker = workers.start();
    await waitFor(() => workers.waitingFor(table), (waiting) => waiting > 0, 60_000);
    expect((await workers.runs()).at(-1)).toEqual({ region: '32', state: 'running' });
    await killed(worker);
    await release();
  };

  it('between computing and publishing leaves all as it was', async () => {
    await killedAt('list_entry');
    expect(await workers.published()).toEqual(NOTHING);
  });

  it.each(['offer', 'match_state'])('in the middle of publishing, about to write %s, leaves all as it was', async (table) => {
    await killedAt(table);
    expect(await workers.published()).toEqual(NOTHING);
    expect(new Set((await workers.runs()).slice(0, -1).map(({ state }) => state))).toEqual(new Set(['failed']));
  });

  it('loses nothing: another worker makes the run again', async () => {
    workers.start();
    await waitFor(() => workers.runs(), (runs) => runs.some(({ state }) => state === 'done'), 90_000);
    expect((await workers.runs()).map(({ state }) => state)).toEqual([...Array<string>(3).fill('failed'), 'done']);
    expect(await workers.published()).toEqual({ entries: 1, outcomes: 1, counted: 1, without: 1, starts: 1, events: 1 });
  });
});

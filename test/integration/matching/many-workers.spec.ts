import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LILLE } from '../../support/builders/places.js';
import { MatchingWorkers, PARIS } from '../../support/matching-workers.js';
import { describeOnRedis } from '../../support/describe-where.js';
import { RedisServer } from '../../support/redis-server.js';
import { killed } from '../../support/run-typescript.js';
import { waitFor } from '../../support/wait-for.js';

function manyWorkers(open: () => Promise<Record<string, string>>): void {
  let workers: MatchingWorkers;
  beforeAll(async () => void (workers = await MatchingWorkers.on([LILLE, PARIS], await open())));
  afterAll(() => workers.close());

  it('each take a region, side by side; the region of one that is killed is taken up by another', async () => {
    const release = await workers.hold('list_entry');
    const [first] = [workers.start(), workers.start()];
    await waitFor(() => workers.waitingFor('list_entry'), (waiting) => waiting === 2, 90_000);
    expect(new Set(await workers.runs())).toEqual(new Set([{ region: '11', state: 'running' }, { region: '32', state: 'running' }]));

    await killed(first);
    await release();
    await waitFor(() => workers.runs(), (runs) => ['11', '32'].every((region) => runs.some((run) => run.region === region && run.state === 'done')), 90_000);
    const runs = await workers.runs();
    // One region each: with the first process one of the two went.
    expect(runs.filter(({ state }) => state === 'failed')).toHaveLength(1);
    expect(runs.filter(({ state }) => state === 'running')).toEqual([]);
    expect(await workers.published()).toMatchObject({ entries: 2, outcomes: 2, counted: 2, starts: 2 });
  });
}

describe('workers of several regions, with the queue on PostgreSQL', () => manyWorkers(() => Promise.resolve({})));

describeOnRedis('workers of several regions, with the queue on Redis', () => {
  let server: RedisServer;
  afterAll(() => server.stop());
  manyWorkers(async () => {
    server = await RedisServer.start();
    return { REDIS_URL: server.url };
  });
});

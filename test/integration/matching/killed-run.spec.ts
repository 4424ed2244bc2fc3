import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { MatchRun } from '../../../src/matching/match-run.entity.js';
import { aCandidate } from '../../support/builders/candidate.builder.js';
import { anOffer } from '../../support/builders/offer.builder.js';
import { aProgramme, aSession } from '../../support/builders/training.builder.js';
import { buildProgram } from '../../support/passerelle-process.js';
import { killed } from '../../support/run-typescript.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { waitFor } from '../../support/wait-for.js';

describe('a worker killed in the middle of a run', () => {
  let database: TestDatabase;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    buildProgram();
    database = await createTestDatabase();
    const store = database.dataSource;
    const startsOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
    await anOffer(store, { startsOn, expiresOn: startsOn });
    await aSession(store, { programmeId: (await aProgramme(store)).id, startsOn });
    await aCandidate(store, { availableFrom: startsOn });
  });
  afterAll(async () => {
    await Promise.all(workers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(killed));
    await database.drop();
  });

  const startWorker = (): ChildProcess => {
    const worker = spawn(process.execPath, [resolve('dist/worker.js')], { env: { PATH: process.env.PATH, DATABASE_URL: database.url }, stdio: ['ignore', 'ignore', 'inherit'] });
    workers.push(worker);
    return worker;
  };
  const states = async (): Promise<string[]> => (await database.dataSource.manager.find(MatchRun, { order: { id: 'ASC' } })).map(({ state }) => state);
  const entries = async (): Promise<number> => (await database.dataSource.query<{ entries: number }[]>('SELECT count(*)::int AS entries FROM list_entry'))[0]!.entries;

  it('loses nothing: the lists stand as they were, and another worker makes the run again', async () => {
    // The run computes, and waits for this lock when it is about to publish.
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE list_entry IN EXCLUSIVE MODE');
    const first = startWorker();
    await waitFor(() => database.dataSource.query<{ waiting: number }[]>("SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'list_entry'::regclass"), ([row]) => row!.waiting > 0, 60_000);
    expect(await states()).toEqual(['running']);

    await killed(first);
    await holder.query('COMMIT');
    await holder.end();
    expect(await entries()).toBe(0);

    startWorker();
    await waitFor(states, (found) => found.includes('done'), 90_000);
    expect(await states()).toEqual(['failed', 'done']);
    expect(await entries()).toBe(1);
  });
});

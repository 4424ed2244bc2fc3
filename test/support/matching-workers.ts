import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import pg from 'pg';
import { MatchRun } from '../../src/matching/match-run.entity.js';
import { aCandidate } from './builders/candidate.builder.js';
import { anOffer } from './builders/offer.builder.js';
import type { Place } from '../../src/shared/place.js';
import { LILLE } from './builders/places.js';
import { aProgramme, aSession, aTrainingSite } from './builders/training.builder.js';
import { buildProgram } from './passerelle-process.js';
import { killed } from './run-typescript.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export const PARIS: Place = { insee: '75056', communeName: 'Paris', department: '75', employmentZone: '1109', latitude: 48.8566, longitude: 2.3522 };

/** Worker processes as they are shipped, on a database of their own with somebody to match, and a table that a test holds to stop runs where it wants. */
export class MatchingWorkers {
  readonly processes: ChildProcess[] = [];
  private readonly holders: pg.Client[] = [];

  private constructor(
    readonly database: TestDatabase,
    private readonly variables: Record<string, string>,
  ) {}

  static async on(places: readonly Place[] = [LILLE], variables: Record<string, string> = {}): Promise<MatchingWorkers> {
    buildProgram();
    const database = await createTestDatabase();
    for (const place of places) await somebodyIn(database, place);
    return new MatchingWorkers(database, variables);
  }

  start(): ChildProcess {
    const { url } = this.database;
    const worker = spawn(process.execPath, [resolve('dist/worker.js')], { env: { PATH: process.env.PATH, DATABASE_URL: url, ...this.variables }, stdio: ['ignore', 'ignore', 'inherit'] });
    this.processes.push(worker);
    return worker;
  }

  /** Nobody writes to the table until it is let go. */
  async hold(table: string): Promise<() => Promise<void>> {
    const holder = new pg.Client(this.database.url);
    this.holders.push(holder);
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    return () => holder.end();
  }

  /** How many runs wait to write to the table; who makes one holds its region. */
  async waitingFor(table: string): Promise<number> {
    const [row] = await this.database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM pg_locks waiting JOIN pg_locks region ON region.pid = waiting.pid AND region.locktype = 'advisory' AND region.objsubid = 2 AND region.granted
        WHERE NOT waiting.granted AND waiting.relation = '${table}'::regclass`,
    );
    return row!.count;
  }

  async runs(): Promise<{ region: string; state: string }[]> {
    const runs = await this.database.dataSource.manager.find(MatchRun, { order: { id: 'ASC' } });
    return runs.map(({ region, state }) => ({ region, state }));
  }

  /** Everything that a run publishes, in numbers. */
  async published(): Promise<Record<string, number>> {
    const [row] = await this.database.dataSource.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::int FROM list_entry) AS entries, (SELECT count(*)::int FROM candidate_outcome) AS outcomes, (SELECT sum(lists)::int FROM offer) AS counted,
              (SELECT count(*)::int FROM without_list) AS without, (SELECT count(*)::int FROM match_state) AS starts,
              (SELECT count(*)::int FROM outbox_event WHERE kind = 'lists.published') AS events`,
    );
    return row!;
  }

  async close(): Promise<void> {
    await Promise.all(this.processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map(killed));
    await Promise.all(this.holders.map((holder) => holder.end().catch(() => undefined)));
    await this.database.drop();
  }
}

/** An offer, the training for it and somebody who wants it, all in one place and soon; and an offer that nobody can reach. */
async function somebodyIn({ dataSource: store }: TestDatabase, place: Place): Promise<void> {
  const startsOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  await anOffer(store, { ...place, startsOn, expiresOn: startsOn });
  await anOffer(store, { ...place, startsOn, expiresOn: startsOn, occupationCode: 'K2204' });
  const site = await aTrainingSite(store, place);
  await aSession(store, { programmeId: (await aProgramme(store, { siteId: site.id })).id, startsOn });
  await aCandidate(store, { ...place, availableFrom: startsOn });
}

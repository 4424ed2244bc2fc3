import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { computeLists } from '../../../src/matching/runs/compute-lists.js';
import { executeRun } from '../../../src/matching/runs/execute-run.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { REGION } from '../../../src/matching/runs/region.js';
import type { Figure } from '../bench-result.js';
import { median, timed, TODAY, withClient, type MeasuredRegion } from './measured-region.js';

const ROUNDS = 5;
/** What a run reads, whole; and what it writes. */
const READ = ['candidate', 'offer', 'training_session', 'programme'];
const WRITTEN = ['list_entry', 'candidate_outcome', 'candidate_shortlist', 'without_list', 'session_crowd'];

/** A whole run into a region without lists, beside its floor: the computation and a bare COPY of the same rows out and in. In turn. */
export async function measureWholeRun(region: MeasuredRegion): Promise<Record<string, Figure>> {
  const whole: number[] = [];
  const floor: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    region.note(`A whole run with the database, then its floor (${round} of ${ROUNDS})…`);
    await forgetLists(region);
    whole.push(await timed(() => executeRun({ url: region.url, region: REGION, today: TODAY, full: true })));
    floor.push((await timed(() => computeLists(region.facts, processReference()))) + (await withClient(region.dataSource, copyOutAndIn)));
  }
  return {
    endToEndVsFloor: { value: median(whole.map((own, round) => own / floor[round]!)), unit: 'times' },
    endToEndSeconds: { value: median(whole) / 1000, unit: 's' }, floorSeconds: { value: median(floor) / 1000, unit: 's' },
  };
}

/** As if no run had been: the next one starts afresh and writes every row. */
export async function forgetLists({ dataSource }: MeasuredRegion): Promise<void> {
  await dataSource.query(`TRUNCATE ${WRITTEN.join(', ')}, match_state`);
  await dataSource.query('UPDATE offer SET lists = 0 WHERE lists <> 0');
}

/** Milliseconds to COPY out the tables that a run reads, and to COPY what it has written into tables without index or constraint. */
async function copyOutAndIn(client: PoolClient): Promise<number> {
  let ms = 0;
  for (const table of READ) ms += await timed(() => pipeline(client.query(copyTo(`COPY ${table} TO STDOUT`)), new Writable({ write: (_chunk, _encoding, done) => done() })));
  for (const table of WRITTEN) {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`COPY ${table} TO STDOUT`))) chunks.push(chunk as Buffer);
    await client.query(`CREATE TEMP TABLE bare_${table} AS SELECT * FROM ${table} LIMIT 0`);
    ms += await timed(() => pipeline(Readable.from(chunks), client.query(copyFrom(`COPY bare_${table} FROM STDIN`))));
    await client.query(`DROP TABLE bare_${table}`);
  }
  return ms;
}

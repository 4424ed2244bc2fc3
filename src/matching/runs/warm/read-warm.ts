import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { collect, streamRows } from '../snapshot/stream-rows.js';
import { VERSIONS } from '../versions.js';
import type { WarmStart } from './warm-start.js';

const X = 'SELECT warm FROM match_state JOIN match_run ON match_run.id = match_state.run_id WHERE match_state.region = $1 AND match_run.versions = $2';

const OMEGA = 'SELECT candidate_id, omega FROM candidate_outcome WHERE region = $1 ORDER BY candidate_id';

const LISTED = `
  SELECT candidate_id, array_to_string(array_agg(offer_id ORDER BY rank, offer_id), ' ') FROM list_entry JOIN candidate_outcome USING (candidate_id)
   WHERE region = $1 GROUP BY candidate_id ORDER BY candidate_id`;

/** What the last runs of a region left, in the caller's transaction. x counts only when every table has the version it had. */
export async function readWarmStart(client: PoolClient, region: string): Promise<WarmStart> {
  const { rows } = await client.query<{ warm: Buffer }>(X, [region, JSON.stringify(VERSIONS)]);
  const omega = await collect(streamRows(client, OMEGA, [region]), (row) => row as [number, number]);
  const listed = await collect(streamRows(client, LISTED, [region]), ([candidate, offers]) => [candidate, (offers as string).split(' ').map(Number)] as [number, number[]]);
  return { x: rows[0]?.warm ?? null, omega: new Map(omega), listed: new Map(listed) };
}

/** Keeps the x of a full run for the next one, in the caller's transaction. */
export async function keepWarm(manager: EntityManager, { region, runId }: { region: string; runId: number }, x: Buffer): Promise<void> {
  await manager.query('INSERT INTO match_state (region, run_id, warm) VALUES ($1, $2, $3) ON CONFLICT (region) DO UPDATE SET run_id = EXCLUDED.run_id, warm = EXCLUDED.warm', [region, runId, x]);
}

import type { EntityManager } from 'typeorm';
import type { Figures } from './figures.js';
import { SEED, VERSIONS } from './versions.js';

export type RunKind = 'full' | 'incremental';

/** Of the facts, and of what it started from besides; null: afresh. */
export interface RunHashes {
  snapshotHash: string;
  warmHash: string | null;
}

/** Takes the region for this connection, until it gives it back or ends; false when another run has it. A killed process gives it back. */
export async function takeRegion(manager: EntityManager, region: string): Promise<boolean> {
  const [row] = await manager.query<{ taken: boolean }[]>("SELECT pg_try_advisory_lock(hashtext('matching.run'), hashtext($1)) AS taken", [region]);
  return row!.taken;
}

export async function giveRegionBack(manager: EntityManager, region: string): Promise<void> {
  await manager.query("SELECT pg_advisory_unlock(hashtext('matching.run'), hashtext($1))", [region]);
}

/** For whoever holds the region: a run that is still said to be running belonged to a process that died. Returns how many. */
export async function failInterrupted(manager: EntityManager, region: string): Promise<number> {
  const [, count] = await manager.query<[unknown[], number]>(
    "UPDATE match_run SET state = 'failed', error = 'interrupted: its process ended', ended_at = now() WHERE region = $1 AND state = 'running'",
    [region],
  );
  return count;
}

export async function beginRun(manager: EntityManager, region: string, kind: RunKind): Promise<number> {
  const [row] = await manager.query<{ id: number }[]>(
    "INSERT INTO match_run (region, kind, state, versions, seed) VALUES ($1, $2, 'running', $3, $4) RETURNING id",
    [region, kind, VERSIONS, SEED],
  );
  return row!.id;
}

/** In the transaction that publishes: the run is done if and only if its lists stand. */
export async function endRun(manager: EntityManager, id: number, { snapshotHash, warmHash }: RunHashes, figures: Figures): Promise<void> {
  await manager.query("UPDATE match_run SET state = 'done', snapshot_hash = $2, warm_hash = $3, figures = $4, ended_at = now() WHERE id = $1", [id, snapshotHash, warmHash, figures]);
}

export async function failRun(manager: EntityManager, id: number, error: unknown): Promise<void> {
  const sentence = error instanceof Error ? error.message : String(error);
  await manager.query("UPDATE match_run SET state = 'failed', error = $2, ended_at = now() WHERE id = $1", [id, sentence]);
}

export interface LastFullRun {
  versions: Record<string, string>;
  figures: Figures;
}

export async function lastFullRun(manager: EntityManager, region: string): Promise<LastFullRun | null> {
  const [row] = await manager.query<LastFullRun[]>("SELECT versions, figures FROM match_run WHERE region = $1 AND kind = 'full' AND state = 'done' ORDER BY id DESC LIMIT 1", [region]);
  return row ?? null;
}

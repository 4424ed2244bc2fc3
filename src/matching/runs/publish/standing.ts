import type { EntityManager } from 'typeorm';
import { REGION } from '../region.js';

/** Rows of candidates or offers by the region they belong to; as a join, so that the table of departments is looked up once for all. */
const placed = (side: 'candidate' | 'offer'): string => `${side} LEFT JOIN department ON department.code = ${side}.department`;
const IN_REGION = `coalesce(department.region, '${REGION}')`;

/** Of these candidates or offers, those that belong to another region now. */
export async function elsewhere(manager: EntityManager, side: 'candidate' | 'offer', region: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await manager.query<{ id: number }[]>(`SELECT id FROM ${placed(side)} WHERE id = ANY ($1) AND ${IN_REGION} <> $2`, [ids, region]);
  return new Set(rows.map(({ id }) => id));
}

/** In how many lists each of these offers stands. */
export async function countLists(manager: EntityManager, offerIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await manager.query<{ id: number; lists: number }[]>(
    'SELECT id, count(list_entry.offer_id)::int AS lists FROM offer LEFT JOIN list_entry ON list_entry.offer_id = id WHERE id = ANY ($1) GROUP BY id',
    [offerIds],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

/** In how many lists of other regions each offer stands that an adviser pinned there. */
export async function pinnedElsewhere(manager: EntityManager, region: string): Promise<Map<number, number>> {
  const rows = await manager.query<{ id: number; lists: number }[]>(
    `SELECT offer_id AS id, count(*)::int AS lists FROM pair_fact JOIN list_entry USING (candidate_id, offer_id) JOIN candidate_outcome USING (candidate_id)
      WHERE kind = 'pin' AND region <> $1 GROUP BY offer_id`,
    [region],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

/** The region's offers that are said to stand in lists. */
export async function saidToStand(manager: EntityManager, region: string): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(`SELECT id FROM ${placed('offer')} WHERE lists > 0 AND ${IN_REGION} = $1`, [region]);
  return rows.map(({ id }) => id);
}

/** Of these offers, those of the region that are open. */
export async function openAmong(manager: EntityManager, region: string, offerIds: readonly number[]): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM ${placed('offer')} WHERE id = ANY ($1) AND status = 'open' AND matchable AND ${IN_REGION} = $2`,
    [offerIds, region],
  );
  return rows.map(({ id }) => id);
}

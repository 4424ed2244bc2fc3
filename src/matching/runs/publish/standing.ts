import type { EntityManager } from 'typeorm';
import { REGION_OF } from '../regions.js';

/** Of these candidates or offers, those that belong to another region now. */
export async function elsewhere(manager: EntityManager, side: 'candidate' | 'offer', region: string, ids: readonly number[]): Promise<Set<number>> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM ${side} WHERE id = ANY ($1) AND ${REGION_OF[side]} <> $2`,
    [ids, region],
  );
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

/** The region's offers that are said to stand in lists. */
export async function saidToStand(manager: EntityManager, region: string): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(`SELECT id FROM offer WHERE lists > 0 AND ${REGION_OF.offer} = $1`, [region]);
  return rows.map(({ id }) => id);
}

/** Of these offers, those of the region that are open. */
export async function openAmong(manager: EntityManager, region: string, offerIds: readonly number[]): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM offer WHERE id = ANY ($1) AND status = 'open' AND matchable AND ${REGION_OF.offer} = $2`,
    [offerIds, region],
  );
  return rows.map(({ id }) => id);
}

import type { EntityManager } from 'typeorm';
import { regionIn } from '../regions.js';

/** Of these candidates, those who live in another region now. */
export async function movedAway(manager: EntityManager, region: string, candidateIds: readonly number[]): Promise<Set<number>> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM candidate JOIN (SELECT department, ${regionIn('department')} AS region FROM candidate GROUP BY department) placed USING (department)
      WHERE id = ANY ($1) AND region <> $2`,
    [candidateIds, region],
  );
  return new Set(rows.map(({ id }) => id));
}

/** In how many lists each of these offers stands. */
export async function countLists(manager: EntityManager, offerIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await manager.query<{ id: number; lists: number }[]>(
    'SELECT id, (SELECT count(*)::int FROM list_entry WHERE offer_id = id) AS lists FROM offer WHERE id = ANY ($1)',
    [offerIds],
  );
  return new Map(rows.map(({ id, lists }) => [id, lists]));
}

/** Offers that a run of the region did not see, being closed or elsewhere, whose counters may be wrong: those whose lists changed, and those said to stand in some. */
export async function loadsToCount(manager: EntityManager, region: string, changed: readonly number[], known: ReadonlyMap<number, number>): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM offer WHERE lists > 0 AND ${regionIn('department')} = $1`,
    [region],
  );
  return [...new Set([...changed, ...rows.map(({ id }) => id)])].filter((id) => !known.has(id));
}

/** Of these offers, those that are open. */
export async function openAmong(manager: EntityManager, offerIds: readonly number[]): Promise<number[]> {
  const rows = await manager.query<{ id: number }[]>("SELECT id FROM offer WHERE id = ANY ($1) AND status = 'open' AND matchable", [offerIds]);
  return rows.map(({ id }) => id);
}

import type { EntityManager } from 'typeorm';
import type { StandingShortlist } from '../../assignment/answers/standing.js';

export interface ShortlistRow extends StandingShortlist {
  candidateId: number;
}

const REMOVE = `
  DELETE FROM candidate_shortlist WHERE CASE WHEN $2::int[] IS NULL THEN region = $3 ELSE candidate_id = ANY ($2) END AND NOT (candidate_id = ANY ($1))`;

const ADD = `
  INSERT INTO candidate_shortlist AS standing (candidate_id, offer_ids, feasible, wish_ranks, region)
  SELECT id, offers::int[], feasible, decode(ranks, 'hex'), $5 FROM unnest($1::int[], $2::text[], $3::int[], $4::text[]) AS fresh(id, offers, feasible, ranks)
  ON CONFLICT (candidate_id) DO UPDATE SET (offer_ids, feasible, wish_ranks, region) = (EXCLUDED.offer_ids, EXCLUDED.feasible, EXCLUDED.wish_ranks, EXCLUDED.region)
   WHERE (standing.offer_ids, standing.feasible, standing.wish_ranks, standing.region) <> (EXCLUDED.offer_ids, EXCLUDED.feasible, EXCLUDED.wish_ranks, EXCLUDED.region)`;

/** Makes the shortlists those of `fresh`, writing only what differs. `candidateIds`: of whom the rows speak; null: of the whole region. */
export async function publishShortlists(manager: EntityManager, fresh: readonly ShortlistRow[], region: string, candidateIds: readonly number[] | null): Promise<void> {
  const ids = fresh.map(({ candidateId }) => candidateId);
  await manager.query(REMOVE, [ids, candidateIds, region]);
  await manager.query(ADD, [ids, fresh.map(({ offerIds }) => `{${offerIds.join(',')}}`), fresh.map(({ feasible }) => feasible), fresh.map(({ wishRanks }) => packRanks(wishRanks)), region]);
}

/** Ranks as little-endian uint16, in hexadecimal digits. */
function packRanks(ranks: Uint16Array): string {
  const packed = Buffer.alloc(2 * ranks.length);
  ranks.forEach((rank, at) => packed.writeUInt16LE(rank, 2 * at));
  return packed.toString('hex');
}

/** What `packRanks` made of them, as the database gives it back. */
export function unpackRanks(packed: Buffer): Uint16Array {
  return Uint16Array.from({ length: packed.length / 2 }, (_, at) => packed.readUInt16LE(2 * at));
}

import type { EntityManager } from 'typeorm';
import type { ShortlistRow } from '../../assignment/answers/shortlists.js';
import { packShortlists } from './packed-shortlists.js';

const REMOVE = `
  DELETE FROM candidate_shortlist WHERE CASE WHEN $2::int[] IS NULL THEN region = $3 ELSE candidate_id = ANY ($2) END AND NOT (candidate_id = ANY ($1))`;

const ADD = `
  INSERT INTO candidate_shortlist AS standing (candidate_id, packed, region)
  SELECT id, substr($2::bytea, (1 + (n - 1) * $4)::int, length), $5 FROM unnest($1::int[], $3::int[]) WITH ORDINALITY AS fresh(id, length, n)
  ON CONFLICT (candidate_id) DO UPDATE SET (packed, region) = (EXCLUDED.packed, EXCLUDED.region)
   WHERE (standing.packed, standing.region) <> (EXCLUDED.packed, EXCLUDED.region)`;

/** Makes the shortlists those of `fresh`, writing only what differs. `candidateIds`: of whom the rows speak; null: of the whole region. */
export async function publishShortlists(manager: EntityManager, fresh: readonly ShortlistRow[], region: string, candidateIds: readonly number[] | null): Promise<void> {
  const ids = fresh.map(({ candidateId }) => candidateId);
  const { bytes, stride, lengths } = packShortlists(fresh);
  await manager.query(REMOVE, [ids, candidateIds, region]);
  await manager.query(ADD, [ids, bytes, lengths, stride, region]);
}

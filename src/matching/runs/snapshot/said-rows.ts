import { SAID_BITS } from '../../facts/said.js';
import type { Row } from './stream-rows.js';

const cases = Object.entries(SAID_BITS).map(([kind, bit]) => `WHEN '${kind}' THEN ${bit}`).join(' ');

/** What was said and still counts, as bits. $1: today; $2: candidates, or null for all. */
export const SAID_SQL = `
  SELECT candidate_id, offer_id, bit_or(CASE kind ${cases} ELSE 0 END)::int
    FROM pair_fact WHERE (until IS NULL OR until >= $1) AND ($2::int[] IS NULL OR candidate_id = ANY ($2))
   GROUP BY candidate_id, offer_id ORDER BY candidate_id, offer_id`;

export function sayingOf(row: Row): { candidateId: number; offerId: number; bits: number } {
  const [candidateId, offerId, bits] = row as [number, number, number];
  return { candidateId, offerId, bits };
}

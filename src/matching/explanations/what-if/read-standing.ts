import type { EntityManager } from 'typeorm';
import { StandingCrowd, type StandingEntry, type StandingOfSession } from './standing-crowd.js';

/** v(rank) and the chances as shares, as the model of the lists has them. */
export const TAKES = '(u::float8 * p / 65025.0) / (ln(1 + rank) / ln(2.0))';

const ENTRIES = `SELECT candidate_id AS "candidateId", offer_id AS "offerId", p, ${TAKES} AS x FROM list_entry WHERE offer_id = ANY ($1) ORDER BY offer_id, candidate_id`;
const SESSIONS = `
  SELECT session.id, session.places - session.places_taken AS places, coalesce(others.taken, 0)::float8 AS taken
    FROM training_session session
    LEFT JOIN (SELECT session_id, sum(${TAKES} * seat_chance / 255.0) AS taken FROM list_entry WHERE session_id = ANY ($1) AND candidate_id <> $2 GROUP BY session_id) others
           ON others.session_id = session.id
   WHERE session.id = ANY ($1)`;

/** The lists that stand, as far as these offers and sessions go, for somebody whose own entries are left out. */
export async function readStanding(manager: EntityManager, candidateId: number, offerIds: readonly number[], sessionIds: readonly number[]): Promise<StandingCrowd> {
  const entries = await manager.query<StandingEntry[]>(ENTRIES, [offerIds]);
  const sessions = await manager.query<(StandingOfSession & { id: number })[]>(SESSIONS, [sessionIds, candidateId]);
  return new StandingCrowd(candidateId, entries, new Map(sessions.map(({ id, taken, places }) => [id, { taken, places }])));
}

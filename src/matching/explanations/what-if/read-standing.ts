import type { EntityManager } from 'typeorm';
import { StandingCrowd, type StandingEntry, type StandingOfSession } from './standing-crowd.js';

/** v(rank) and the chances as shares, as the model of the lists has them. */
export const TAKES = '(u::float8 * p / 65025.0) / (ln(1 + rank) / ln(2.0))';

const ENTRIES = `SELECT candidate_id AS "candidateId", offer_id AS "offerId", p, ${TAKES} AS x FROM list_entry WHERE offer_id = ANY ($1) ORDER BY offer_id, candidate_id`;
/** The crowd that the last runs counted, less what this person takes of it. */
const SESSIONS = `
  SELECT session.id, session.places - session.places_taken AS places, greatest(0, coalesce(crowd.taken, 0) - coalesce(own.taken, 0))::float8 AS taken
    FROM training_session session LEFT JOIN session_crowd crowd ON crowd.session_id = session.id
    LEFT JOIN (SELECT session_id, sum(${TAKES} * seat_chance / 255.0) AS taken FROM list_entry WHERE candidate_id = $2 GROUP BY session_id) own ON own.session_id = session.id
   WHERE session.id = ANY ($1)`;

/** The lists that stand, as far as these offers and sessions go, for somebody whose own entries are left out. */
export async function readStanding(manager: EntityManager, candidateId: number, offerIds: readonly number[], sessionIds: readonly number[]): Promise<StandingCrowd> {
  const entries = await manager.query<StandingEntry[]>(ENTRIES, [offerIds]);
  const sessions = await manager.query<(StandingOfSession & { id: number })[]>(SESSIONS, [sessionIds, candidateId]);
  return new StandingCrowd(candidateId, entries, new Map(sessions.map(({ id, taken, places }) => [id, { taken, places }])));
}

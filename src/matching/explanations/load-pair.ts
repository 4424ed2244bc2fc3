import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import { atOneInstant } from '../at-one-instant.js';
import type { MarketReference } from '../facts/market-reference.js';
import type { Pair } from '../pair-facts/pair-facts.service.js';
import { readSnapshot } from '../runs/snapshot/read-snapshot.js';
import type { SidesNow } from './outside-words.js';
import { readStanding } from './what-if/read-standing.js';
import type { StandingCrowd } from './what-if/standing-crowd.js';

/** Where the pair stands since the last run; null ranks when it is in no list. */
export interface PairStanding {
  rank: number | null;
  wishRank: number | null;
  runId: number | null;
  /** Applications, lists that the offer stands in, and seats it has left. */
  applicants: number;
  lists: number;
  seats: number;
  /** 0–1: that a seat is left (A), and a place in the session (B), as the last run wrote them; null when the pair is in no list. */
  seatChance: number | null;
  placeChance: number | null;
}

export interface LoadedPair {
  facts: MarketFacts;
  standing: PairStanding;
  /** The lists that stand, this person's own left out. */
  others: StandingCrowd;
  sides: SidesNow;
}

const SIDES = `
  SELECT candidate.status AS "candidateStatus", offer.status AS "offerStatus", offer.expires_on::text AS "expiresOn", offer.starts_on::text AS "startsOn"
    FROM candidate, offer WHERE candidate.id = $1 AND offer.id = $2`;

const STANDING = `
  SELECT entry.rank, entry.wish_rank AS "wishRank", entry.seat_chance / 255.0::float8 AS "seatChance", entry.place_chance / 255.0::float8 AS "placeChance",
         coalesce(entry.run_id, (SELECT max(id) FROM match_run WHERE state = 'done')) AS "runId",
         (SELECT count(*)::int FROM list_entry other WHERE other.offer_id = offer.id) AS lists, offer.seats - offer.seats_taken AS seats, offer.applicants
    FROM offer LEFT JOIN list_entry entry ON entry.offer_id = offer.id AND entry.candidate_id = $1
   WHERE offer.id = $2`;

/** The facts of one pair, read as a run reads them, and its place in the lists, all seen at one instant; null when either side cannot be matched. */
export function loadPair(source: DataSource, today: CalendarDate, { related }: MarketReference, { candidateId, offerId }: Pair): Promise<LoadedPair | null> {
  return atOneInstant(source, async (client, manager) => {
    const facts = await readSnapshot(client, today, { candidateIds: [candidateId], offerIds: [offerId], related, withInactive: true });
    const isWhole = facts.candidates.length === 1 && facts.offers.length === 1;
    return isWhole ? withStanding(manager, facts, candidateId, offerId) : null;
  });
}

async function withStanding(manager: EntityManager, facts: MarketFacts, candidateId: number, offerId: number): Promise<LoadedPair | null> {
  const [standing] = await manager.query<PairStanding[]>(STANDING, [candidateId, offerId]);
  const [sides] = await manager.query<SidesNow[]>(SIDES, [candidateId, offerId]);
  if (standing === undefined || sides === undefined) return null;
  return { facts, standing, sides, others: await readStanding(manager, candidateId, [offerId], facts.sessions.map(({ id }) => id)) };
}

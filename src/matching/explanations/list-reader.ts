import type { EntityManager } from 'typeorm';
import type { ListRow } from '../assignment/lists/list-rows.js';
import type { CandidateList, ListedOffer } from '../matching.schema.js';
import { namedSides } from './named-points.js';
import { flagNotices, reasonNotice } from './rule-notices.js';

interface EntryRow extends ListRow {
  runId: number;
  lists: number;
  seats: number;
  applicants: number;
}

const ENTRIES = `
  SELECT entry.candidate_id AS "candidateId", entry.offer_id AS "offerId", entry.session_id AS "sessionId", entry.rank, entry.wish_rank AS "wishRank",
         entry.candidate_points AS "candidatePoints", entry.employer_points AS "employerPoints", entry.u, entry.p, entry.seat_chance AS "seatChance", entry.place_chance AS "placeChance", entry.flags, entry.run_id AS "runId",
         (SELECT count(*)::int FROM list_entry other WHERE other.offer_id = entry.offer_id) AS lists, offer.seats - offer.seats_taken AS seats, offer.applicants
    FROM list_entry entry JOIN offer ON offer.id = entry.offer_id
   WHERE entry.candidate_id = ANY ($1) ORDER BY entry.candidate_id, entry.rank, entry.offer_id`;

const REASONS = `
  SELECT candidate.id, coalesce(
           CASE WHEN candidate.opted_out THEN 'candidate.opted_out' WHEN candidate.status <> 'active' THEN 'candidate.not_looking' END, absent.reason, 'run.awaited') AS reason
    FROM candidate LEFT JOIN without_list absent ON absent.side = 'candidate' AND absent.subject_id = candidate.id
   WHERE candidate.id = ANY ($1)`;

/** The lists of these candidates as the last run left them, and for those without one the reason, in two queries. */
export async function readLists(manager: EntityManager, candidateIds: readonly number[]): Promise<Map<number, CandidateList>> {
  const rows = candidateIds.length === 0 ? [] : await manager.query<EntryRow[]>(ENTRIES, [candidateIds]);
  const lists = new Map<number, CandidateList>(candidateIds.map((candidateId) => [candidateId, { candidateId, entries: [], without: null }]));
  for (const row of rows) lists.get(row.candidateId)!.entries.push(listedOffer(row));
  const empty = [...lists.values()].filter(({ entries }) => entries.length === 0).map(({ candidateId }) => candidateId);
  const reasons = empty.length === 0 ? [] : await manager.query<{ id: number; reason: string }[]>(REASONS, [empty]);
  for (const { id, reason } of reasons) lists.get(id)!.without = reasonNotice(reason);
  return lists;
}

function listedOffer(row: EntryRow): ListedOffer {
  const { offerId, sessionId, rank, wishRank, u, p, runId, applicants, lists, seats, seatChance, placeChance } = row;
  return { offerId, sessionId, rank, wishRank, ...namedSides(row.candidatePoints, row.employerPoints), u, p, flags: flagNotices(row.flags), crowd: { applicants, lists, seats, seatChance: seatChance / 255, placeChance: placeChance / 255 }, runId };
}

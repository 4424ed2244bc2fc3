import type { ShownList } from '../matching/seen/lists-seen.service.js';
import type { CriterionPoints, ListedOffer, PairExplanation } from '../matching/matching.schema.js';
import { CRITERIA, type Side } from '../matching/scoring/criteria.js';
import { WEIGHTS, WEIGHTS_VERSION, criteriaOf } from '../matching/scoring/weights.js';

/** The explanation kept with a match: points of both sides when its record began, in the order of the weights' table. */
export interface MatchExplanation {
  weightsVersion: string;
  runId: number | null;
  candidatePoints: number[];
  employerPoints: number[];
  rank: number | null;
  wishRank: number | null;
  lists: number;
  seats: number;
}

/** What is kept of an explanation made by matching. */
export function explanationOf(pair: ListedOffer | PairExplanation): MatchExplanation {
  return {
    weightsVersion: WEIGHTS_VERSION,
    runId: pair.runId,
    candidatePoints: pair.candidatePoints.map(({ points }) => points),
    employerPoints: pair.employerPoints.map(({ points }) => points),
    rank: pair.rank,
    wishRank: pair.wishRank,
    lists: pair.crowd.lists,
    seats: pair.crowd.seats,
  };
}

/** A match as its reader saw it: the rank that its offer had in the list of a run when the record began, if it stood in one. */
export function shownMatch({ candidateId, offerId, explanation }: { candidateId: number; offerId: number; explanation: Partial<MatchExplanation> | null }): ShownList {
  return { candidateId, runId: explanation?.runId ?? null, offers: [{ offerId, rank: explanation?.rank ?? null }] };
}

/** The points of one side with the words people see; nothing when they were counted by other weights or never. */
export function reasonsOf(explanation: Partial<MatchExplanation> | null, side: Side): CriterionPoints[] {
  const points = side === 'candidate' ? explanation?.candidatePoints : explanation?.employerPoints;
  const criteria = criteriaOf(side);
  if (!points || explanation?.weightsVersion !== WEIGHTS_VERSION || points.length !== criteria.length) return [];
  return criteria.map((criterion, index) => ({ criterion, label: CRITERIA[criterion], points: points[index] as number, max: WEIGHTS[side][criterion] }));
}

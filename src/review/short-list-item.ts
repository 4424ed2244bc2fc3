import type { CriterionPoints, ListedOffer, RuleNotice } from '../matching/matching.schema.js';
import { flagNotices } from '../matching/explanations/rule-notices.js';
import type { OfferGlance, SessionGlance } from './glances.js';
import { reasonsOf, type MatchExplanation } from './match-explanation.js';
import type { Answer, MatchOrigin, MatchState } from './match.entity.js';
import { movesOf, type MatchAct } from './transitions.js';

export interface ShortListMatch {
  id: number;
  state: MatchState;
  origin: MatchOrigin;
  version: number;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
  candidateReason: string | null;
  companyReason: string | null;
  message: string;
  /** Codes of the rules that flagged or refused the pair when the record began. */
  flags: string[];
}

/** An offer of a candidate's short list: listed by the last run, or under way, or both. */
export interface ShortListItem {
  offer: OfferGlance;
  session: SessionGlance | null;
  /** Ranks, chances (0–255) and totals (0–100) of the last run; null for a match that is not in the list. */
  listed: Pick<ListedOffer, 'rank' | 'wishRank' | 'candidateTotal' | 'employerTotal' | 'u' | 'p' | 'crowd' | 'runId'> | null;
  /** Why the candidate would want it, and why the employer would take them. */
  candidateReasons: CriterionPoints[];
  employerReasons: CriterionPoints[];
  /** Those of the list, and those that the record began with: an application that no run listed has its own. */
  flags: RuleNotice[];
  match: ShortListMatch | null;
  /** What people said of the pair: `pin`, `ban` (until), `rejected` (reason)… */
  facts: { kind: string; until: string | null; reason: string | null }[];
  /** What the adviser may do now. */
  moves: MatchAct[];
}

export interface ShortListRow extends Omit<ShortListMatch, 'id' | 'state'> {
  offer: OfferGlance;
  session: SessionGlance | null;
  department: string | null;
  employmentZone: string | null;
  idcc: string | null;
  matchId: number | null;
  state: MatchState | null;
  explanation: MatchExplanation | null;
  facts: ShortListItem['facts'];
}

/** A row and its entry of the list as one item; pure. Points are those of the list, else those kept with the match. */
export function toShortListItem(row: ShortListRow, listed: ListedOffer | null): ShortListItem {
  const match = matchOf(row);
  return {
    offer: row.offer,
    session: row.session,
    listed,
    candidateReasons: listed?.candidatePoints ?? reasonsOf(row.explanation, 'candidate'),
    employerReasons: listed?.employerPoints ?? reasonsOf(row.explanation, 'employer'),
    flags: allFlags(row.matchId === null ? [] : row.flags, listed?.flags ?? []),
    match,
    facts: row.facts,
    moves: movesOf(match, 'adviser'),
  };
}

function allFlags(ofMatch: readonly string[], listed: readonly RuleNotice[]): RuleNotice[] {
  return [...listed, ...flagNotices(ofMatch.filter((code) => listed.every((notice) => notice.code !== code)))];
}

function matchOf(row: ShortListRow): ShortListMatch | null {
  if (row.matchId === null || row.state === null) return null;
  const { matchId: id, state, origin, version, candidateAnswer, companyAnswer, candidateReason, companyReason, message, flags } = row;
  return { id, state, origin, version, candidateAnswer, companyAnswer, candidateReason, companyReason, message, flags };
}

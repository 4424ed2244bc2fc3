import type { Viewer } from '../accounts/viewer.js';
import { codesForCompany } from '../matching/explanations/rule-words.js';
import type { Match } from './match.entity.js';
import type { MatchView } from './review.schema.js';
import { movesOf, type MatchActor } from './transitions.js';

/** A record as the API answers it: a company is not told who the candidate is, nor of rules that tell their age. */
export function toMatchView(match: Match, viewer: Viewer): MatchView {
  const { id, offerId, sessionId, state, origin, candidateAnswer, companyAnswer, version } = match;
  const candidateId = viewer.role === 'company' ? null : match.candidateId;
  const flags = viewer.role === 'company' ? codesForCompany(match.flags) : match.flags;
  return { id, candidateId, offerId, sessionId, state, origin, candidateAnswer, companyAnswer, flags, moves: movesOf(match, actorRole(viewer)), version };
}

function actorRole(viewer: Viewer): MatchActor {
  return viewer.role === 'candidate' || viewer.role === 'company' ? viewer.role : 'adviser';
}

import type { CandidateFacts } from '../facts/candidate-facts.js';
import type { OfferFacts } from '../facts/offer-facts.js';
import type { SessionFacts } from '../facts/session-facts.js';
import type { Relation } from './related-occupations.js';

/** What rules read: a candidate, an offer, the session chosen for them, and the ways between. */
export interface RuledPair {
  candidate: CandidateFacts;
  offer: OfferFacts;
  /** Null when there is none, or the contract needs none. */
  session: SessionFacts | null;
  relation: Relation | null;
  /** Squares of metres as the crow flies; Infinity when a place is unknown. */
  squaredMetresToFirm: number;
  minutesToFirm: number;
  /** 0 without a session. */
  squaredMetresToSite: number;
  minutesToSite: number;
  /** Bits of `SAID_BITS`. */
  said: number;
}

import type { CalendarDate } from '../../shared/calendar-date.js';
import type { RawRound } from '../assignment/deferred-acceptance/preferences.js';

/** What has the places: offers (seats left) or training sessions (places free). */
export type RoundKind = 'offers' | 'sessions';
/** Whose best stable matching is proposed. */
export type RoundSide = 'candidates' | 'companies';

export interface RoundReason {
  reason: string;
  /** In French, of the person or of the offer. */
  sentence: string;
}

/** A pair that the rules allow, by number of candidate and of offer or session. */
export interface RoundPair {
  candidateId: number;
  /** Number of the offer or of the session that gives the place. */
  receiverId: number;
  /** The pair that was scored: with sessions, the best offer that leads there. */
  offerId: number;
  sessionId: number | null;
  /** Points 0–100 of both points of view. */
  candidateTotal: number;
  employerTotal: number;
  isPinned: boolean;
  /** Codes of the rules that flag the pair. */
  flags: string[];
}

/** Who is with whom. */
export interface RoundMatch extends RoundPair {
  /** Which choice of the candidate it is, and at which place on the other's list the candidate stands; from 1. */
  candidateChoice: number;
  receiverChoice: number;
  /** What the other side's best stable matching gives this person; null: nothing. */
  otherwise: number | null;
}

export interface RoundReceiver {
  id: number;
  label: string;
  capacity: number;
  taken: number;
  /** Persons that the rules allow there. */
  possible: number;
  /** Why places stay free, where some do. */
  left: RoundReason | null;
}

/** Somebody who stays without a place, and why. */
export interface RoundUnmatched extends RoundReason {
  candidateId: number;
  /** Offers or sessions that the rules allow them. */
  choices: number;
}

export interface RoundReport {
  day: CalendarDate;
  matches: RoundMatch[];
  receivers: RoundReceiver[];
  unmatched: RoundUnmatched[];
  /** Where everybody takes part: those for whom nothing chosen is of a trade they wish for and in reach. */
  nothingInReach: number;
  /** Groups of equals that the lottery put in order, on each side's lists. */
  ties: { candidates: number; receivers: number };
  blockingPairs: { candidates: number; companies: number };
  /** The lists as they were before the lottery, with its seed: a file of `match solve`, so that anybody can draw again. */
  round: RawRound;
}

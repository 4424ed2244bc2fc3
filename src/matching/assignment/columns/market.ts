import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { MarketReference } from '../../facts/market-reference.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import { MAX_WISHES, candidateColumns, type CandidateColumns } from './candidate-columns.js';
import { offerColumns, type OfferColumns } from './offer-columns.js';
import { invert, type Ragged } from './ragged.js';
import { sessionColumns, type SessionColumns } from './session-columns.js';
import { trainingChoices, type TrainingChoices } from './training-choices.js';
import { Vocabulary } from './vocabulary.js';

/** One region as typed arrays: what a run computes on. Nothing in it names a person. */
export interface Market {
  reference: MarketReference;
  candidates: CandidateColumns;
  offers: OfferColumns;
  sessions: SessionColumns;
  /** Which sessions each offer may choose from. */
  training: TrainingChoices;
  /** Offers that ask for each skill. */
  offersBySkill: Ragged;
  /** What people said: for each candidate, offers and bits (two ragged arrays of one shape). */
  said: SaidColumns;
}

export interface SaidColumns {
  starts: Int32Array;
  offers: Int32Array;
  bits: Uint8Array;
}

/** One thing said: row of the candidate, row of the offer, bits of `SAID_BITS`. */
export interface Saying {
  candidate: number;
  offer: number;
  bits: number;
}

export interface MarketFacts {
  candidates: readonly CandidateFacts[];
  offers: readonly OfferFacts[];
  sessions: readonly SessionFacts[];
  said: readonly Saying[];
}

export function marketOf(facts: MarketFacts, reference: MarketReference): Market {
  const skills = new Vocabulary();
  const offers = offerColumns(facts.offers, reference, skills);
  const candidates = candidateColumns(facts.candidates, reference, skills);
  const sessions = sessionColumns(facts.sessions);
  return {
    reference, candidates, offers, sessions,
    training: trainingChoices(facts.offers, facts.sessions, offers, sessions, reference.related),
    offersBySkill: invert(offers.skills, skills.size),
    said: saidColumns(facts.said, candidates.count),
  };
}

function saidColumns(said: readonly Saying[], candidates: number): SaidColumns {
  const sorted = [...said].sort((a, b) => a.candidate - b.candidate || a.offer - b.offer);
  const starts = new Int32Array(candidates + 1);
  for (const { candidate } of sorted) starts[candidate + 1]!++;
  for (let i = 0; i < candidates; i++) starts[i + 1]! += starts[i]!;
  return { starts, offers: Int32Array.from(sorted, ({ offer }) => offer), bits: Uint8Array.from(sorted, ({ bits }) => bits) };
}

/** The wishes of one candidate as places in the table of trades, in order, unknown ones left out. */
export function wishesOf(candidates: CandidateColumns, i: number): number[] {
  return [...candidates.wishes.subarray(i * MAX_WISHES, (i + 1) * MAX_WISHES)].filter((place) => place >= 0);
}

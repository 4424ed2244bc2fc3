import type { CandidateFacts } from '../../src/matching/facts/candidate-facts.js';
import type { MarketFacts } from '../../src/matching/assignment/columns/market.js';
import type { OfferFacts } from '../../src/matching/facts/offer-facts.js';
import { SAID_BITS, type SaidKind } from '../../src/matching/facts/said.js';
import type { SessionFacts } from '../../src/matching/facts/session-facts.js';
import { LILLE } from './builders/places.js';

export interface PairChanges {
  candidate?: Partial<CandidateFacts>;
  offer?: Partial<OfferFacts>;
  /** Null: there is none. */
  session?: Partial<SessionFacts> | null;
  said?: readonly SaidKind[];
}

const place = { latitude: LILLE.latitude, longitude: LILLE.longitude };

/** A bike-riding would-be baker of 17 in Lille, a bakery there with one place, and the CAP that goes with it: nothing is refused nor flagged. */
export function aPair({ candidate = {}, offer = {}, session = {}, said = [] }: PairChanges = {}): MarketFacts {
  return {
    candidates: [{
      id: 1, birthDate: '2009-05-14', collegeCompleted: true, ageLimit: 29, jobSeeker: false, place, travelModes: ['bike'], maxKm: 30, licence: false, level: 0, targetLevel: null,
      wishes: ['D1102'], contractKinds: ['apprenticeship'], availableFrom: '2027-09-01', rhythm: null, skills: [], ...candidate,
    }],
    offers: [{
      id: 2, occupationCode: 'D1102', occupationConfidence: 1, place, startsOn: '2027-09-01', contractKind: 'apprenticeship', months: 24, rncp: null, targetLevel: null, minimumLevel: 0,
      seats: 1, seatFacts: { masters: 2, apprenticesUntil: [], repeatingApprentices: 0, otherOpenSeats: 0 }, rhythm: null, licenceRequired: false, nightWork: false, regulatedWork: false,
      skills: [], naf: '1071C', answerRate: null, ...offer,
    }],
    sessions: session === null ? [] : [{
      id: 3, siteId: 4, place, rncp: 'RNCP37537', level: 3, occupationCodes: ['D1102'], rhythm: 'one_week_of_two', months: 24, startsOn: '2027-09-07', freePlaces: 12, ...session,
    }],
    said: said.length === 0 ? [] : [{ candidate: 0, offer: 0, bits: said.reduce((bits, kind) => bits | SAID_BITS[kind], 0) }],
  };
}

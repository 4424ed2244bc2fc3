import { LEVELS, type Level } from '../../src/shared/level.js';
import { addDays, addMonths } from '../../src/shared/calendar-date.js';
import { CONTRACT_KINDS } from '../../src/shared/contract-kind.js';
import { RHYTHM_NAMES } from '../../src/shared/rhythm.js';
import type { SeededRandom } from '../../src/shared/seeded-random.js';
import { TRAVEL_MODES } from '../../src/shared/travel-mode.js';
import type { CandidateFacts } from '../../src/matching/facts/candidate-facts.js';
import type { OfferFacts } from '../../src/matching/facts/offer-facts.js';
import type { SessionFacts } from '../../src/matching/facts/session-facts.js';
import { SAID_BITS } from '../../src/matching/facts/said.js';
import type { MarketFacts } from '../../src/matching/assignment/columns/market.js';

/** A few trades of which some are related, one that the table does not know. */
const TRADES = ['D1102', 'D1108', 'D1104', 'D1101', 'D1202', 'D1208', 'J1301', 'N4105', 'Z9999'];
const SKILLS = ['Pétrir', 'petrir', 'Accueillir un client', 'Tenir une caisse', 'Coiffer', 'Raser'];
const ACTIVITIES = ['1071C', '9602A', '4711F', '0000Z', null];
const BIRTHS = ['2010-09-01', '2011-03-15', '2012-02-29', '2008-05-14', '2000-02-29', '1996-12-31', '1991-06-30', '1970-01-01'];
const TODAY = '2026-11-24';

const some = <T>(random: SeededRandom, items: readonly T[], atLeast = 0): T[] => {
  const chosen = items.filter(() => random.chance(0.4));
  return chosen.length >= atLeast ? chosen : [random.pick(items)];
};
const maybe = <T>(random: SeededRandom, value: () => T): T | null => (random.chance(0.4) ? null : value());
const place = (random: SeededRandom): CandidateFacts['place'] =>
  random.chance(0.03) ? null : { latitude: 49.6 + random.next() * 1.2, longitude: 2.2 + random.next() * 1.6 };

/** Candidates with every kind of odd value: 29 February, no wish, unknown place, any age. */
export function randomCandidate(random: SeededRandom, id: number): CandidateFacts {
  const birthDate = addDays(random.pick(BIRTHS), random.between(-2, 2));
  return {
    id, birthDate, collegeCompleted: random.chance(0.7), ageLimit: random.pick([29, 29, 35, 99]), jobSeeker: random.chance(0.4), place: place(random),
    travelModes: some(random, TRAVEL_MODES, 1), maxKm: random.pick([1, 5, 10, 20, 30, 60, 200]), licence: random.chance(0.4), level: random.pick(LEVELS),
    targetLevel: maybe(random, () => random.pick(LEVELS.slice(1)) as Level), wishes: some(random, TRADES).slice(0, 5), contractKinds: some(random, CONTRACT_KINDS, 1),
    availableFrom: addDays(TODAY, random.between(-60, 500)), rhythm: maybe(random, () => random.pick(RHYTHM_NAMES)), skills: some(random, SKILLS),
  };
}

export function randomOffer(random: SeededRandom, id: number): OfferFacts {
  const contractKind = random.pick(CONTRACT_KINDS);
  const startsOn = addDays(TODAY, random.between(0, 700));
  return {
    id, occupationCode: random.pick(TRADES), occupationConfidence: random.pick([1, 1, 0.8, 0.5]), place: place(random), startsOn, contractKind,
    months: contractKind === 'permanent' ? null : random.pick([1, 5, 6, 10, 12, 13, 24, 25, 36, 37, 48]), rncp: random.chance(0.1) ? 'RNCP1' : null,
    targetLevel: maybe(random, () => random.pick(LEVELS)), minimumLevel: random.pick(LEVELS), seats: random.pick([0, 1, 2, 3]),
    seatFacts: { masters: random.between(0, 3), apprenticesUntil: [startsOn, addDays(startsOn, -1)].slice(0, random.between(0, 2)), repeatingApprentices: random.between(0, 1), otherOpenSeats: random.between(0, 2) },
    rhythm: maybe(random, () => random.pick(RHYTHM_NAMES)), licenceRequired: random.chance(0.3), nightWork: random.chance(0.3), regulatedWork: random.chance(0.3),
    skills: some(random, SKILLS), naf: random.pick(ACTIVITIES), answerRate: maybe(random, () => random.between(0, 100)),
  };
}

export function randomSession(random: SeededRandom, id: number, near: OfferFacts | undefined): SessionFacts {
  const start = near?.startsOn ?? TODAY;
  return {
    id, siteId: random.between(1, 12), place: place(random), rncp: random.pick(['RNCP1', 'RNCP2']), level: random.pick(LEVELS.slice(1)) as Level, occupationCodes: some(random, TRADES, 1),
    rhythm: random.pick(RHYTHM_NAMES), months: random.pick([6, 10, 12, 24, 36]), startsOn: random.chance(0.5) ? addMonths(start, random.pick([-3, 0, 3])) : addDays(start, random.between(-120, 120)),
    freePlaces: random.pick([0, 1, 5, 12]),
  };
}

/** A small market of odd values; sessions at one site share its place. */
export function randomMarket(random: SeededRandom, size: { candidates: number; offers: number; sessions: number }): MarketFacts {
  const candidates = Array.from({ length: size.candidates }, (_, at) => randomCandidate(random, 1000 + at));
  const offers = Array.from({ length: size.offers }, (_, at) => randomOffer(random, 5000 + at));
  const places = new Map<number, SessionFacts['place']>();
  const sessions = Array.from({ length: size.sessions }, (_, at) => {
    const session = randomSession(random, 9000 + at, offers[at % Math.max(1, offers.length)]);
    if (!places.has(session.siteId)) places.set(session.siteId, session.place);
    return { ...session, place: places.get(session.siteId)! };
  });
  const bits = Object.values(SAID_BITS);
  const said = candidates.flatMap((_, candidate) =>
    offers.flatMap((__, offer) => (random.chance(0.05) ? [{ candidate, offer, bits: bits.reduce((all: number, bit) => (random.chance(0.3) ? all | bit : all), 0) }] : [])),
  );
  return { candidates, offers, sessions, said };
}

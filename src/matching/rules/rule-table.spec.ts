import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { addDays } from '../../shared/calendar-date.js';
import type { CandidateFacts } from '../facts/candidate-facts.js';
import { marketReference } from '../facts/market-reference.js';
import type { OfferFacts } from '../facts/offer-facts.js';
import { SAID_BITS } from '../facts/said.js';
import type { SessionFacts } from '../facts/session-facts.js';
import { viewPair } from '../facts/view-pair.js';
import { PIN_OVERRIDES_MASK, REFUSE_MASK, RULES, ruleBit, ruleMask, rulesInForce, rulesOf } from './rule-table.js';

const reference = marketReference(referenceTables());
const LILLE = { latitude: 50.6317, longitude: 3.0478 };
/** North of Lille by so many kilometres. */
const north = (km: number): typeof LILLE => ({ ...LILLE, latitude: LILLE.latitude + km / 111.32 });

const candidate: CandidateFacts = {
  id: 1, birthDate: '2008-05-14', collegeCompleted: true, ageLimit: 29, jobSeeker: false, place: LILLE, travelModes: ['transit'], maxKm: 30, licence: false, level: 3,
  targetLevel: 3, wishes: ['D1102'], contractKinds: ['apprenticeship', 'professionalisation', 'fixed_term', 'permanent'], availableFrom: '2026-12-01', rhythm: null, skills: [],
};
const offer: OfferFacts = {
  id: 1, occupationCode: 'D1102', occupationConfidence: 1, place: north(2), startsOn: '2027-03-01', contractKind: 'apprenticeship', months: 24, rncp: null, targetLevel: 3,
  minimumLevel: 0, seats: 1, seatFacts: { masters: 1, apprenticesUntil: [], repeatingApprentices: 0, otherOpenSeats: 0 }, rhythm: null, licenceRequired: false,
  nightWork: false, regulatedWork: false, skills: [], naf: '1071C', answerRate: null,
};
const session: SessionFacts = {
  id: 1, siteId: 1, place: north(3), rncp: 'RNCP37537', level: 3, occupationCodes: ['D1102'], rhythm: 'one_week_of_two', months: 24, startsOn: '2027-03-01', freePlaces: 5,
};

interface Case {
  candidate?: Partial<CandidateFacts>;
  offer?: Partial<OfferFacts>;
  session?: Partial<SessionFacts> | null;
  said?: number;
}
const rules = (one: Case): string[] => {
  const trained = one.session === null ? null : { ...session, ...one.session };
  const { ruled } = viewPair({ ...candidate, ...one.candidate }, { ...offer, ...one.offer }, trained, one.said ?? 0, reference);
  return rulesOf(ruleMask(ruled)).map(({ code }) => code);
};
const pro = { contractKind: 'professionalisation' as const, months: 12 };
const job = { contractKind: 'permanent' as const, months: null };
const TWO_OF_THREE_LEAVE = ['2027-08-31', '2027-08-31', '2028-06-30'];

describe('rules', () => {
  it('say nothing of a pair that fits', () => expect(rules({})).toEqual([]));

  it.each<[string, Case, string[]]>([
    ['the day before the 16th birthday, without collège', { candidate: { birthDate: '2011-03-02', collegeCompleted: false } }, ['law.age_under_minimum']],
    ['the day of the 16th birthday, without collège', { candidate: { birthDate: '2011-03-01', collegeCompleted: false } }, []],
    ['15 with collège', { candidate: { birthDate: '2012-03-01' } }, []],
    ['a day short of 15', { candidate: { birthDate: '2012-03-02' } }, ['law.age_under_minimum']],
    ['born on 29 February, on the 16th birthday', { candidate: { birthDate: '2008-02-29', collegeCompleted: false }, offer: { startsOn: '2024-02-29' }, session: { startsOn: '2024-02-29' } }, ['start.before_available']],
    ['the day before the 30th birthday', { candidate: { birthDate: '1997-03-02' } }, []],
    ['the day of the 30th birthday', { candidate: { birthDate: '1997-03-01' } }, ['law.age_over_limit', 'law.age_exception']],
    ['30 with consent to an exception', { candidate: { birthDate: '1997-03-01', ageLimit: 35 } }, ['law.age_exception']],
    ['five months', { offer: { months: 5 } }, ['law.length_out_of_range']],
    ['six months', { offer: { months: 6 } }, []],
    ['36 months', { offer: { months: 36 } }, []],
    ['37 months', { offer: { months: 37 } }, ['law.length_out_of_range']],
    ['a session exactly three months after', { session: { startsOn: '2027-06-01' } }, []],
    ['a day later', { session: { startsOn: '2027-06-02' } }, ['law.training_starts_too_late']],
    ['a session exactly three months before', { session: { startsOn: '2026-12-01' } }, []],
    ['a day earlier', { session: { startsOn: '2026-11-30' } }, ['law.training_starts_too_early']],
    ['two masters, three apprentices, before two of them leave', { offer: { seatFacts: { masters: 2, apprenticesUntil: TWO_OF_THREE_LEAVE, repeatingApprentices: 0, otherOpenSeats: 1 }, startsOn: '2027-08-31' }, session: { startsOn: '2027-08-31' } }, ['law.no_seat']],
    ['and after', { offer: { seatFacts: { masters: 2, apprenticesUntil: TWO_OF_THREE_LEAVE, repeatingApprentices: 0, otherOpenSeats: 1 }, startsOn: '2027-09-01' }, session: { startsOn: '2027-09-01' } }, []],
    ['professionalisation at 15', { candidate: { birthDate: '2011-03-02' }, offer: pro }, ['law.professionalisation_age']],
    ['professionalisation at 26, not registered', { candidate: { birthDate: '2001-03-01' }, offer: pro }, ['law.professionalisation_age']],
    ['professionalisation at 26, registered', { candidate: { birthDate: '2001-03-01', jobSeeker: true }, offer: pro }, []],
    ['professionalisation of 13 months', { offer: { ...pro, months: 13 } }, ['law.professionalisation_longer']],
    ['of 36, for someone without a diploma', { candidate: { level: 0 }, offer: { ...pro, months: 36 } }, []],
    ['of 25, for someone with one, not registered', { offer: { ...pro, months: 25 } }, ['law.professionalisation_length']],
    ['a session far from a professionalisation contract', { offer: pro, session: { startsOn: '2027-07-01' } }, ['session.out_of_window']],
    ['night work on the eve of 18', { candidate: { birthDate: '2009-03-02' }, offer: { nightWork: true } }, ['law.minor_night_work']],
    ['regulated work on the day of 18', { candidate: { birthDate: '2009-03-01' }, offer: { regulatedWork: true } }, []],
  ])('of law: %s', (_, one, expected) => expect(rules(one)).toEqual(expected));

  it.each<[string, Case, string[]]>([
    ['every seat taken', { offer: { seats: 0 } }, ['law.no_seat', 'offer.full']],
    ['a contract not asked for', { candidate: { contractKinds: ['permanent'] } }, ['contract.not_wished']],
    ['a trade related to no wish', { candidate: { wishes: ['J1301', 'N4105'] } }, ['occupation.unrelated']],
    ['no wish', { candidate: { wishes: [] } }, ['occupation.unrelated']],
    ['a firm as far as one goes', { candidate: { maxKm: 20 }, offer: { place: north(19.98) } }, []],
    ['a firm farther than one goes', { candidate: { maxKm: 20 }, offer: { place: north(20.05) } }, ['travel.beyond_limit']],
    ['two hours on foot', { candidate: { travelModes: ['walk'] }, offer: { place: north(8) }, session: { place: LILLE } }, ['travel.too_long']],
    ['a place that is not known', { offer: { place: null } }, ['travel.beyond_limit', 'travel.too_long']],
    ['coordinates of 0', { offer: { place: { latitude: 0, longitude: 0 } } }, ['travel.beyond_limit', 'travel.too_long']],
    ['no licence where one is required', { offer: { licenceRequired: true } }, ['licence.required']],
    ['no session', { session: null }, ['session.none']],
    ['no session, and none is needed', { offer: job, session: null }, []],
    ['a full session', { session: { freePlaces: 0 } }, ['session.full']],
    ['a site within twice the distance', { candidate: { maxKm: 25 }, session: { place: north(49.9) } }, []],
    ['a site beyond it', { candidate: { maxKm: 25 }, session: { place: north(50.2) } }, ['session.out_of_reach']],
    ['40 km at least', { candidate: { maxKm: 3 }, session: { place: north(39.9) } }, []],
    ['a diploma one level up', { candidate: { level: 3 }, session: { level: 4 } }, []],
    ['a diploma out of reach', { candidate: { level: 3 }, session: { level: 5 } }, ['level.out_of_reach']],
    ['available a month later', { candidate: { availableFrom: '2027-04-01' } }, []],
    ['available more than a month later', { candidate: { availableFrom: '2027-04-02' } }, ['start.before_available']],
    ['below the level asked', { candidate: { level: 0 }, offer: { minimumLevel: 3 } }, ['level.below_minimum']],
    ['a trade read from the title', { offer: { occupationConfidence: 0.7 } }, ['occupation.uncertain']],
  ])('of sense: %s', (_, one, expected) => expect(rules(one)).toEqual(expected));

  it.each([['ban', 'said.banned'], ['rejected', 'said.rejected'], ['refusal', 'said.refused'], ['signed', 'said.signed']] as const)('what was said: %s', (kind, code) => {
    expect(rules({ said: SAID_BITS[kind] })).toEqual([code]);
  });

  it.each(['pin', 'favourite', 'shown'] as const)('%s refuses nothing', (kind) => expect(rules({ said: SAID_BITS[kind] })).toEqual([]));
});

describe('the table', () => {
  it('has a code once, a French sentence and dates for each rule, and fits in a mask', () => {
    expect(RULES.length).toBeLessThanOrEqual(31);
    expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
    for (const { code, sentence, article, origin, validFrom, validTo } of RULES) {
      expect(code).toMatch(/^[a-z]+\.[a-z0-9_]+$/);
      expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/);
      expect(article === null).toBe(origin !== 'law');
      expect(validFrom < (validTo ?? '9999-12-31')).toBe(true);
    }
  });

  it('puts those that refuse first, and lets a pin override sense but neither law, nor what people said, nor a full offer', () => {
    expect(REFUSE_MASK).toBe(2 ** RULES.filter(({ effect }) => effect === 'refuse').length - 1);
    expect(PIN_OVERRIDES_MASK & ruleBit('travel.beyond_limit')).not.toBe(0);
    for (const code of ['law.no_seat', 'said.banned', 'offer.full']) expect(PIN_OVERRIDES_MASK & ruleBit(code)).toBe(0);
  });

  it('applies a rule only from the day its article is in force', () => {
    for (const { code, validFrom } of RULES) {
      expect(rulesInForce(addDays(validFrom, -1)) & ruleBit(code)).toBe(0);
      expect(rulesInForce(validFrom) & ruleBit(code)).not.toBe(0);
    }
  });

  it('knows no other code', () => expect(() => ruleBit('law.unheard_of')).toThrow(RangeError));
});

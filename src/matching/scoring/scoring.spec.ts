import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTRACT_KINDS } from '../../shared/contract-kind.js';
import { LEVELS, type Level } from '../../shared/level.js';
import { RHYTHM_NAMES } from '../../shared/rhythm.js';
import { RELATIONS } from '../rules/related-occupations.js';
import { chanceOf, chanceTable } from './chances.js';
import { CRITERION_NAMES, type CriterionName, type Side } from './criteria.js';
import { CRITERION_TABLE, scorePair } from './score-pair.js';
import type { ScoredPair } from './scored-pair.js';
import { criteriaOf, pointsFor, WEIGHTS } from './weights.js';

const SIDES: readonly Side[] = ['candidate', 'employer'];
const rhythmOrNull = fc.constantFrom(null, ...RHYTHM_NAMES);
const minutes = fc.nat(600);

export const scoredPairs: fc.Arbitrary<ScoredPair> = fc.record({
  relation: fc.constantFrom(null, ...RELATIONS),
  wish: fc.integer({ min: 1, max: 5 }),
  minutesToFirm: minutes,
  minutesToSite: minutes,
  level: fc.constantFrom(...LEVELS),
  targetLevel: fc.constantFrom(null, ...(LEVELS.slice(1) as Level[])),
  minimumLevel: fc.constantFrom(...LEVELS),
  certificationLevel: fc.constantFrom(...LEVELS),
  daysFromAvailability: fc.integer({ min: -800, max: 800 }),
  skillsAsked: fc.nat(20),
  skillsMet: fc.nat(20),
  usualBranch: fc.constantFrom(null, true, false),
  interest: fc.constantFrom(null, 'favourite' as const, 'refusal' as const),
  candidateRhythm: rhythmOrNull,
  offerRhythm: rhythmOrNull,
  trainingRhythm: rhythmOrNull,
  contractKind: fc.constantFrom(...CONTRACT_KINDS),
  months: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
  trainingMonths: fc.nat(36),
  licence: fc.boolean(),
  licenceRequired: fc.boolean(),
  answerRate: fc.option(fc.nat(100), { nil: null }),
});

const pointsOf = (side: Side, name: CriterionName, pair: ScoredPair): number => pointsFor(side, name, CRITERION_TABLE[name][side](pair));

/** Changes that must never bring less: what they touch, and the better of two pairs made from one. */
const BETTER: readonly [CriterionName, string, (pair: ScoredPair, by: number) => ScoredPair][] = [
  ['occupation', 'a nearer trade', (pair) => ({ ...pair, relation: pair.relation === 'near' ? 'sibling' : 'same' })],
  ['occupation', 'an earlier wish', (pair) => ({ ...pair, wish: Math.max(1, pair.wish - 1) })],
  ['travel', 'a firm less far', (pair, by) => ({ ...pair, minutesToFirm: Math.max(0, pair.minutesToFirm - by) })],
  ['travel', 'a site less far', (pair, by) => ({ ...pair, minutesToSite: Math.max(0, pair.minutesToSite - by) })],
  ['level', 'a lower level asked', (pair) => ({ ...pair, minimumLevel: LEVELS[Math.max(0, LEVELS.indexOf(pair.minimumLevel) - 1)]! })],
  ['level', 'the diploma wished for', (pair) => ({ ...pair, targetLevel: pair.certificationLevel === 0 ? null : pair.certificationLevel })],
  ['start', 'a start nearer to being available, earlier side', (pair, by) => (pair.daysFromAvailability >= 0 ? pair : { ...pair, daysFromAvailability: Math.min(0, pair.daysFromAvailability + by) })],
  ['start', 'a start nearer to being available, later side', (pair, by) => (pair.daysFromAvailability <= 0 ? pair : { ...pair, daysFromAvailability: Math.max(0, pair.daysFromAvailability - by) })],
  ['skills', 'one more skill met', (pair) => ({ ...pair, skillsMet: pair.skillsMet + 1 })],
  ['skills', 'a usual branch', (pair) => ({ ...pair, usualBranch: true })],
  ['interest', 'a favourite', (pair) => ({ ...pair, interest: 'favourite' })],
  ['rhythm', 'the rhythm asked', (pair) => ({ ...pair, candidateRhythm: pair.trainingRhythm, offerRhythm: pair.trainingRhythm })],
  ['contract', 'a longer contract', (pair, by) => ({ ...pair, months: pair.months === null ? null : pair.months + by })],
  ['licence', 'a licence', (pair) => ({ ...pair, licence: true })],
  ['licence', 'no licence required', (pair) => ({ ...pair, licenceRequired: false })],
  ['answers', 'a firm that answers', (pair, by) => ({ ...pair, answerRate: Math.min(100, (pair.answerRate ?? 50) + by) })],
];

describe('both scores', () => {
  it('have at most twelve criteria a side, which sum to 100', () => {
    for (const side of SIDES) {
      expect(criteriaOf(side).length).toBeLessThanOrEqual(12);
      expect(criteriaOf(side).reduce((sum, name) => sum + WEIGHTS[side][name], 0)).toBe(100);
    }
  });

  it('are whole numbers between 0 and the weight, criterion by criterion', () => {
    fc.assert(
      fc.property(scoredPairs, (pair) => {
        const scores = scorePair(pair);
        for (const side of SIDES) {
          scores[side].points.forEach((points, at) => {
            expect(Number.isInteger(points)).toBe(true);
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(WEIGHTS[side][CRITERION_NAMES[at]!]);
          });
          expect(scores[side].total).toBe(scores[side].points.reduce((sum, value) => sum + value, 0));
        }
      }),
    );
  });

  it.each(BETTER)('%s: %s never brings less', (name, _, better) => {
    fc.assert(
      fc.property(scoredPairs, fc.nat(60), (pair, by) => {
        for (const side of SIDES) expect(pointsOf(side, name, better(pair, by))).toBeGreaterThanOrEqual(pointsOf(side, name, pair));
      }),
    );
  });

  it('give all their points to a pair that meets everything', () => {
    const best: ScoredPair = {
      relation: 'same', wish: 1, minutesToFirm: 5, minutesToSite: 5, level: 0, targetLevel: 3, minimumLevel: 0, certificationLevel: 3, daysFromAvailability: 10,
      skillsAsked: 4, skillsMet: 4, usualBranch: true, interest: 'favourite', candidateRhythm: 'two_days_a_week', offerRhythm: null,
      trainingRhythm: 'two_days_a_week', contractKind: 'apprenticeship', months: 24, trainingMonths: 24, licence: true, licenceRequired: true, answerRate: 100,
    };
    expect(scorePair(best)).toMatchObject({ candidate: { total: 100 }, employer: { total: 100 } });
  });

  it('refuses a degree outside 0 to 100', () => {
    for (const degree of [-1, 101, 0.5, Number.NaN]) expect(() => pointsFor('candidate', 'travel', degree)).toThrow(RangeError);
  });
});

describe('the map from points to chances', () => {
  it.each(SIDES)('never falls, is never 0, and fits a byte (%s)', (side) => {
    const table = chanceTable(side);
    expect(table).toHaveLength(101);
    expect(table[0]).toBeGreaterThanOrEqual(1);
    table.forEach((chance, points) => {
      expect(chance).toBeGreaterThanOrEqual(table[points - 1] ?? 1);
      expect(chance).toBe(chanceOf(side, points));
    });
  });

  it('refuses what is not a number of points', () => {
    for (const points of [-1, 101, 1.5]) expect(() => chanceOf('candidate', points)).toThrow(RangeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aPair } from '../../../test/support/a-pair.js';
import { randomMarket } from '../../../test/support/random-facts.js';
import { referenceTables } from '../../reference/reference-tables.js';
import { SeededRandom } from '../../shared/seeded-random.js';
import { chooseLists, outcomeMarketOf } from '../assignment/lists/choose-lists.js';
import { listRows } from '../assignment/lists/list-rows.js';
import { outcomesOfLists } from '../assignment/outcomes/outcomes-of-lists.js';
import { marketOf, type MarketFacts } from '../assignment/columns/market.js';
import { generatePairs } from '../assignment/pairs/generate-pairs.js';
import { marketReference } from '../facts/market-reference.js';
import { ruleMask, rulesOf } from '../rules/rule-table.js';
import { chanceOf } from '../scoring/chances.js';
import { CRITERION_NAMES, type Side } from '../scoring/criteria.js';
import { scorePair } from '../scoring/score-pair.js';
import { WEIGHTS } from '../scoring/weights.js';
import { evaluatePair } from './evaluate-pair.js';

const reference = marketReference(referenceTables());

/** One pair of a market, with what was said of it. */
function onePair(facts: MarketFacts, i: number, j: number): MarketFacts {
  const said = facts.said.filter(({ candidate, offer }) => candidate === i && offer === j).map(({ bits }) => ({ candidate: 0, offer: 0, bits }));
  return { candidates: [facts.candidates[i]!], offers: [facts.offers[j]!], sessions: facts.sessions, said };
}

const ownPoints = (side: Side, points: readonly number[]): number[] => points.filter((_, at) => WEIGHTS[side][CRITERION_NAMES[at]!] > 0);

describe('evaluatePair', () => {
  it('is the table of rules and the files of criteria, bit for bit, also for refused pairs', () => {
    const facts = randomMarket(new SeededRandom(21), { candidates: 16, offers: 16, sessions: 20 });
    let refused = 0;
    facts.candidates.forEach((_, i) => facts.offers.forEach((__, j) => {
      const pair = evaluatePair(onePair(facts, i, j), reference);
      const { candidate, employer } = scorePair(pair.view.scored);
      expect(pair).toMatchObject({
        rules: ruleMask(pair.view.ruled), candidatePoints: ownPoints('candidate', candidate.points), employerPoints: ownPoints('employer', employer.points),
        u: chanceOf('candidate', candidate.total), p: chanceOf('employer', employer.total),
      });
      if (pair.refused !== 0) refused++;
    }));
    expect(refused).toBeGreaterThan(100);
  });

  it('is what a run writes for the same pair: session, points, chances', () => {
    const facts = randomMarket(new SeededRandom(22), { candidates: 90, offers: 50, sessions: 40 });
    const market = marketOf(facts, reference);
    const generated = generatePairs(market);
    const { pairs } = generated;
    const onMarket = outcomeMarketOf(market, pairs);
    const { lists, order, omega } = chooseLists(onMarket, { warm: null });
    const rows = [...listRows(market, generated, lists, outcomesOfLists(onMarket, order, lists, omega))];
    expect(rows.length).toBeGreaterThan(20);
    for (const { candidateId, offerId, sessionId, candidatePoints, employerPoints, u, p } of rows) {
      const at = (list: readonly { id: number }[], id: number): number => list.findIndex((one) => one.id === id);
      const pair = evaluatePair(onePair(facts, at(facts.candidates, candidateId), at(facts.offers, offerId)), reference);
      expect({ sessionId: pair.view.ruled.session?.id ?? null, refused: pair.refused, candidatePoints: pair.candidatePoints, employerPoints: pair.employerPoints, u: pair.u, p: pair.p })
        .toEqual({ sessionId, refused: 0, candidatePoints, employerPoints, u, p });
    }
  });

  it('lets a pin override sense, never law', () => {
    const codes = (changes: Parameters<typeof aPair>[0]): string[] => rulesOf(evaluatePair(aPair(changes), reference).refused).map(({ code }) => code);
    const far = { place: { latitude: 49.9, longitude: 2.29 } };
    expect(codes({ offer: far })).toEqual(['travel.beyond_limit', 'travel.too_long']);
    expect(codes({ offer: far, said: ['pin'] })).toEqual([]);
    expect(codes({ candidate: { birthDate: '1980-01-01' }, said: ['pin'] })).toEqual(['law.age_over_limit']);
  });

  it('refuses to guess among several', () => {
    expect(() => evaluatePair({ ...aPair(), candidates: [] }, reference)).toThrow(RangeError);
    expect(() => evaluatePair({ ...aPair(), offers: [...aPair().offers, ...aPair().offers] }, reference)).toThrow(RangeError);
  });
});

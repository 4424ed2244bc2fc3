import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { REFUSE_MASK, ruleBit } from '../../rules/rule-table.js';
import { criteriaOf } from '../../scoring/weights.js';
import { marketOf } from '../columns/market.js';
import { generatePairs } from '../pairs/generate-pairs.js';
import { chooseLists } from './choose-lists.js';
import { flagsOf, listRows } from './list-rows.js';
import { loadFigures, loadsOf } from './load-figures.js';
import { candidatesWithout, offersWithout } from './without-list.js';

const reference = marketReference(referenceTables());
const facts = randomMarket(new SeededRandom(5), { candidates: 60, offers: 80, sessions: 40 });
const [undecided, nowhere, ...others] = facts.candidates;
const candidates = [{ ...undecided!, wishes: [] }, { ...nowhere!, place: null }, ...others];
const market = marketOf({ ...facts, candidates, said: facts.said.filter(({ candidate }) => candidate > 1) }, reference);
const generated = generatePairs(market);
const { pairs } = generated;

describe('lists', () => {
  const lists = chooseLists(pairs, 3);

  it('hold the best pairs by u · p, pinned ones first, at most k', () => {
    for (let i = 0; i < market.candidates.count; i++) {
      const chosen = [...lists.pair.subarray(i * 3, i * 3 + lists.length[i]!)];
      const own = Array.from({ length: pairs.starts[i + 1]! - pairs.starts[i]! }, (_, at) => pairs.starts[i]! + at);
      const worth = (pair: number): number => pairs.pinned[pair]! * 100_000 + pairs.u[pair]! * pairs.p[pair]!;
      expect(chosen).toHaveLength(Math.min(3, own.length));
      expect(chosen.map(worth)).toEqual(own.map(worth).sort((a, b) => b - a).slice(0, 3));
    }
  });

  it('are written with ids, the points of each side that sum to the totals, and no refusal', () => {
    const rows = [...listRows(market, pairs, lists)];
    expect(rows).toHaveLength(lists.pair.filter((pair) => pair !== -1).length);
    for (const { candidateId, offerId, candidatePoints, employerPoints, rank, wishRank } of rows) {
      expect(candidateId).toBeGreaterThanOrEqual(1000);
      expect(offerId).toBeGreaterThanOrEqual(5000);
      expect([candidatePoints.length, employerPoints.length]).toEqual([criteriaOf('candidate').length, criteriaOf('employer').length]);
      expect(rank).toBeGreaterThanOrEqual(1);
      expect(wishRank).toBeGreaterThanOrEqual(1);
    }
    const keys = rows.map(({ candidateId, offerId }) => candidateId * 1e6 + offerId);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it('say to the adviser what flags a pair and what a pin overrode, never a plain refusal of law', () => {
    expect(flagsOf(ruleBit('law.minor_night_work') | ruleBit('travel.beyond_limit'))).toEqual(['travel.beyond_limit', 'law.minor_night_work']);
    expect(flagsOf(ruleBit('law.no_seat') & REFUSE_MASK)).toEqual([]);
  });

  it('leave nobody without a reason', () => {
    const loads = loadsOf(pairs, lists, market.offers.count);
    const alone = candidatesWithout(market, generated, lists);
    expect(alone.map(({ row }) => row)).toEqual([...lists.length.keys()].filter((row) => lists.length[row] === 0));
    const offers = offersWithout(market, generated, loads);
    expect(offers.map(({ row }) => row)).toEqual([...loads.keys()].filter((row) => loads[row] === 0));
    for (const { reason } of [...alone, ...offers]) expect(reason).toMatch(/^[a-z]+\.[a-z0-9_]+$/);
    expect(alone.slice(0, 2)).toEqual([{ row: 0, reason: 'wishes.none' }, { row: 1, reason: 'place.unknown' }]);
  });
});

describe('figures of loads', () => {
  const none = { k: 3, pair: new Int32Array(0), length: new Uint8Array(0) };
  it.each<[string, number[], object]>([
    ['all alike', [4, 4, 4], { coverage: 1, gini: 0, maxLoad: 4 }],
    ['all in one', [0, 0, 0, 12], { coverage: 0.25, gini: 0.75, maxLoad: 12 }],
    ['nothing', [0, 0], { coverage: 0, gini: 0, maxLoad: 0 }],
    ['no offer', [], { coverage: 1, gini: 0, maxLoad: 0 }],
  ])('%s', (_, loads, expected) => expect(loadFigures(Int32Array.from(loads), none)).toMatchObject(expected));
});

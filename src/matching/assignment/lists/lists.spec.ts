import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { REFUSE_MASK, ruleBit } from '../../rules/rule-table.js';
import { criteriaOf } from '../../scoring/weights.js';
import { marketOf } from '../columns/market.js';
import { generatePairs } from '../pairs/generate-pairs.js';
import { outcomesOfLists } from '../outcomes/outcomes-of-lists.js';
import { chooseLists, outcomeMarketOf } from './choose-lists.js';
import { flagsOf, listRows } from './list-rows.js';
import { loadHistogram, loadsOf } from './load-figures.js';
import { candidatesWithout, offersWithout } from './without-list.js';

const reference = marketReference(referenceTables());
const facts = randomMarket(new SeededRandom(5), { candidates: 60, offers: 80, sessions: 40 });
const [undecided, nowhere, ...others] = facts.candidates;
const candidates = [{ ...undecided!, wishes: [] }, { ...nowhere!, place: null }, ...others];
const market = marketOf({ ...facts, candidates, said: facts.said.filter(({ candidate }) => candidate > 1) }, reference);
const generated = generatePairs(market);
const { pairs } = generated;

const onMarket = outcomeMarketOf(market, pairs);

describe('lists', () => {
  const { lists, order, omega } = chooseLists(onMarket, { warm: null }, 3);

  it('hold each candidate’s own pairs, once, at most k, pinned ones first', () => {
    for (let i = 0; i < market.candidates.count; i++) {
      const chosen = [...lists.pair.subarray(i * 3, i * 3 + lists.length[i]!)];
      expect(chosen).toHaveLength(Math.min(3, pairs.starts[i + 1]! - pairs.starts[i]!));
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const pair of chosen) expect(pair >= pairs.starts[i]! && pair < pairs.starts[i + 1]!).toBe(true);
      const pins = chosen.map((pair) => pairs.pinned[pair]!);
      expect(pins).toEqual([...pins].sort((a, b) => b - a));
    }
  });

  it('are written with ids, the points of each side that sum to the totals, and no refusal', () => {
    const rows = [...listRows(market, generated, lists, outcomesOfLists(onMarket, order, lists, omega))];
    expect(rows).toHaveLength(lists.pair.filter((pair) => pair !== -1).length);
    for (const { candidateId, offerId, candidatePoints, employerPoints, rank, wishRank, seatChance, placeChance } of rows) {
      expect(candidateId).toBeGreaterThanOrEqual(1000);
      expect(offerId).toBeGreaterThanOrEqual(5000);
      expect([candidatePoints.length, employerPoints.length]).toEqual([criteriaOf('candidate').length, criteriaOf('employer').length]);
      expect(rank).toBeGreaterThanOrEqual(1);
      expect(wishRank).toBeGreaterThanOrEqual(1);
      for (const chance of [seatChance, placeChance]) expect(chance >= 0 && chance <= 255 && Number.isInteger(chance)).toBe(true);
    }
    const keys = rows.map(({ candidateId, offerId }) => candidateId * 1e6 + offerId);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it('say the rank by wish as it was counted, not before what the list itself holds, nor after the last of all', () => {
    const outcomes = outcomesOfLists(onMarket, order, lists, omega);
    const ranksWith = (fill: number, feasible: number): number[][] => {
      const rows = [...listRows(market, { pairs, wishRanks: generated.wishRanks.slice().fill(fill), feasibleOfCandidate: generated.feasibleOfCandidate.slice().fill(feasible) }, lists, outcomes)];
      const wish = (row: (typeof rows)[number]): number => row.candidatePoints.reduce((sum, points) => sum + points, 0);
      return rows.map((row) => [row.wishRank, 1 + rows.filter((other) => other.candidateId === row.candidateId && wish(other) > wish(row)).length]);
    };
    for (const [rank, inList] of ranksWith(1, 99)) expect(rank).toBe(inList);
    for (const [rank] of ranksWith(12, 99)) expect(rank).toBe(12);
    for (const [rank] of ranksWith(12, 3)) expect(rank).toBe(3);
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

describe('the distribution of loads', () => {
  it.each<[string, number[], [number, number][]]>([
    ['one class for each of the first loads', [0, 0, 1, 3], [[0, 2], [1, 1], [2, 0], [3, 1]]],
    ['then coarser', [7, 9, 11, 14], [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [5, 0], [6, 1], [8, 1], [10, 1], [12, 1]]],
    ['no offer', [], [[0, 0]]],
  ])('%s', (_, loads, expected) => expect(loadHistogram(Int32Array.from(loads), Math.max(0, ...loads))).toEqual(expected));

  it('counts what is beyond its last class in that one', () => expect(loadHistogram(Int32Array.of(9), 1)).toEqual([[0, 0], [1, 1]]));
});

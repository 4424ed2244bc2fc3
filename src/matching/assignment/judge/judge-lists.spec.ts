import { describe, expect, it } from '@jest/globals';
import { offerOrder } from '../outcomes/offer-order.js';
import { judgeLists, worseOff } from './judge-lists.js';
import { listsByWish, listsByWorth, listsUnderCapacities } from './plain-ways.js';

/**
 * Two candidates, two offers of one seat. Candidate 0: offer 0 (u 255, p 51), offer 1 (u 51, p 255); candidate 1: offer 0 (u 255, p 255),
 * offer 1 (u 102, p 51).
 */
const market = { starts: Int32Array.of(0, 2, 4), offer: Int32Array.of(0, 1, 0, 1), u: Uint8Array.of(255, 51, 255, 102), p: Uint8Array.of(51, 255, 255, 51), seats: [1, 1] };
const order = offerOrder(market);
const SECOND = 1 / Math.log2(3);

describe('what lists are worth', () => {
  it('is what one counts by hand', () => {
    const { placements, satisfaction, chance, ...loads } = judgeLists(market, order, listsByWish(market, 2));
    // Offer 0 takes candidate 1 first (p 255 before 51): candidate 1 comes with 1, candidate 0 with 0.2 · e^−1.
    // Offer 1 takes candidate 0 first: 0.2 at rank 2; candidate 1 comes with 0.4 · 0.2 at rank 2, after a crowd of that.
    const [first, second, third] = [0.2 * Math.exp(-1), 0.2 * SECOND, 0.4 * 0.2 * SECOND * Math.exp(-0.2 * SECOND)];
    expect(chance[0]).toBeCloseTo(1 - (1 - first) * (1 - second), 12);
    expect(chance[1]).toBeCloseTo(1 - 1e-12 * (1 - third), 12);
    expect(placements).toBeCloseTo(chance[0]! + chance[1]!, 12);
    const liked = [(first + 0.2 * second) / (first + second), (1 + 0.4 * third) / (1 + third)];
    expect(satisfaction).toBeCloseTo(chance[0]! * liked[0]! + chance[1]! * liked[1]!, 12);
    expect(loads).toEqual({ chanceP05: expect.closeTo(chance[0]! + 0.05 * (chance[1]! - chance[0]!), 9), maxLoad: 2, p99Load: 2, gini: 0, coverage: 1, withoutList: 0 });
  });

  it('tells uneven loads: one offer in both lists, the other in none', () => {
    const { maxLoad, gini, coverage } = judgeLists(market, order, listsByWish(market, 1));
    expect({ maxLoad, gini, coverage }).toEqual({ maxLoad: 2, gini: 0.5, coverage: 0.5 });
  });

  it('shares the places of a session alike among those who would take them', () => {
    // Both candidates would surely come to offers of their own; the session has one place for the two: E[min(N, 1)] / 2 with N Poisson of mean 2.
    const sure = { starts: Int32Array.of(0, 1, 2), offer: Int32Array.of(0, 1), u: Uint8Array.of(255, 255), p: Uint8Array.of(255, 255), seats: [1, 1] };
    const judged = (session: number[], places: number[]): number[] => {
      const taught = { ...sure, session: Int32Array.from(session), places };
      return [...judgeLists(taught, offerOrder(taught), listsByWish(taught, 1)).chance];
    };
    const shared = (1 - Math.exp(-2)) / 2;
    expect(judged([1, 1], [0, 1])).toEqual([expect.closeTo(shared, 9), expect.closeTo(shared, 9)]);
    expect(judged([1, 0], [0, 1])).toEqual([expect.closeTo(1 - Math.exp(-1), 9), expect.closeTo(1, 9)]);
    expect(judged([1, 2], [0, 0, 50])).toEqual([0, expect.closeTo(1, 9)]);
  });

  it('is 0 of empty lists', () => {
    const empty = { k: 2, pair: new Int32Array(4).fill(-1), length: new Uint8Array(2) };
    expect(judgeLists(market, order, empty)).toEqual({
      placements: 0, satisfaction: 0, chanceP05: 0, maxLoad: 0, p99Load: 0, gini: 0, coverage: 0, withoutList: 2, chance: new Float64Array(2),
    });
  });

  it('counts as worse off who lost more than a tenth', () => {
    expect(worseOff(Float64Array.of(0.5, 0.44, 0.9, 0), Float64Array.of(0.5, 0.5, 0.99, 0))).toBe(0.25);
  });
});

describe('plain ways', () => {
  const pairs = ({ pair }: { pair: Int32Array }): number[] => [...pair];

  it('by wish, equals by sqrt(u·p), then the earlier pair', () => {
    expect(pairs(listsByWish(market, 2))).toEqual([0, 1, 2, 3]);
    expect(pairs(listsByWish({ ...market, u: Uint8Array.of(51, 51, 9, 9), p: Uint8Array.of(5, 9, 7, 7) }, 1))).toEqual([1, 2]);
  });

  it('by sqrt(u·p)', () => {
    expect(pairs(listsByWorth({ ...market, u: Uint8Array.of(255, 100, 255, 102) }, 2))).toEqual([1, 0, 2, 3]);
  });

  it('best pairs first, under capacities', () => {
    // Five candidates, k = 1, seats 1 and 5: room for max(3, 1.2 · 5 / 6) = 3 and for 5.
    const crowd = { starts: Int32Array.of(0, 2, 4, 6, 8, 10), offer: Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1), u: new Uint8Array(10).fill(9), p: Uint8Array.of(9, 1, 8, 1, 7, 1, 6, 1, 5, 1), seats: [1, 5] };
    expect(pairs(listsUnderCapacities(crowd, 1))).toEqual([0, 2, 4, 7, 9]);
    expect(pairs(listsUnderCapacities({ ...crowd, seats: [0, 5] }, 1))).toEqual([1, 3, 5, 7, 9]);
  });
});

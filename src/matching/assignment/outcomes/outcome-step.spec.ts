import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf } from './outcome-market.js';
import { placeShare, seatsLeft } from './poisson.js';

describe('the order of an offer', () => {
  it('is by p falling, then the lower row of the candidate', () => {
    const random = new SeededRandom(3);
    const market = randomOutcomes(random, { candidates: 40, offers: 5 });
    market.p.forEach((_, pair) => (market.p[pair] = random.between(1, 6)));
    const { starts, pair, candidate, position } = offerOrder(market);
    const owner = Array.from({ length: candidatesOf(market) }, (_, i) => Array.from({ length: market.starts[i + 1]! - market.starts[i]! }, () => i)).flat();
    const plain = [...owner.keys()].sort((a, b) => market.offer[a]! - market.offer[b]! || market.p[b]! - market.p[a]! || owner[a]! - owner[b]!);
    expect([...pair]).toEqual(plain);
    expect([...candidate]).toEqual(plain.map((e) => owner[e]));
    expect(plain.every((e, at) => position[e] === at)).toBe(true);
    expect(plain.every((e, at) => at >= starts[market.offer[e]!]! && at < starts[market.offer[e]! + 1]!)).toBe(true);
  });
});

describe('the chance that a seat is left', () => {
  it.each([
    [0, 1, 1], [1, 1, Math.exp(-1)], [2, 3, 5 * Math.exp(-2)], [3, 0, 0], [0, 4, 1],
    // Poisson with a mean of 1,000 is below 1,000 a little less than half the time, and hardly ever below 800 or from 1,200 on.
    [1_000, 1_000, 0.4957947558], [1_000, 800, 0], [1_000, 1_200, 1],
  ])('crowd %d, seats %d', (crowd, seats, left) => {
    const answer = { left: -1, last: -1 };
    seatsLeft(crowd, seats, answer);
    expect(answer.left).toBeCloseTo(left, 6);
  });

  it('is the same on both sides of where its sum begins at the other end', () => {
    for (const seats of [600, 690, 700, 720, 900]) {
      const [short, long] = [{ left: 0, last: 0 }, { left: 0, last: 0 }];
      seatsLeft(699.999999, seats, short);
      seatsLeft(700.000001, seats, long);
      expect(long.left).toBeCloseTo(short.left, 6);
      expect(long.last).toBeCloseTo(short.last, 6);
    }
  });
});

describe('the share of a session’s places', () => {
  it.each([[0, 2], [1e-9, 1], [0.5, 1], [3, 2], [40, 5], [2, 0], [900, 12]])('mean %d, places %d: E[min(N, places)] / M and its slope', (mean, places) => {
    const answer = { share: -1, slope: 1 };
    placeShare(mean, places, answer);
    expect(answer.share).toBeCloseTo(plainShare(mean, places), 7);
    if (mean > 0.1) expect(answer.slope).toBeCloseTo((plainShare(mean + 1e-4, places) - plainShare(mean - 1e-4, places)) / 2e-4, 6);
  });
});

/** Term by term: E[min(N, c)] = c − Σ over n < c of (c − n)·Pr(N = n). */
function plainShare(mean: number, places: number): number {
  if (places === 0) return 0;
  if (mean < 1e-6) return 1;
  let [short, term] = [0, Math.exp(-mean)];
  for (let n = 0; n < places; n++, term *= mean / n) short += (places - n) * term;
  return (places - short) / mean;
}

import { describe, expect, it } from '@jest/globals';
import { randomOutcomes } from '../../../../test/support/random-outcomes.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';
import { placeShare, seatsLeft } from './poisson.js';

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

function someX(random: SeededRandom, step: OutcomeStep): Float64Array {
  return step.base.map((base) => base * (0.2 + 0.7 * random.next()));
}

describe('the gradient', () => {
  it.each([
    ['seats alone', {}],
    ['short sessions too', { sessions: 3 }],
  ])('agrees with finite differences to six digits: %s', (_, more) => {
    const random = new SeededRandom(8);
    for (let round = 0; round < 5; round++) {
      const market = randomOutcomes(random, { candidates: 9, offers: 6, ...more });
      const step = new OutcomeStep(market, offerOrder(market));
      const omega = ones(9).map(() => 0.7 + random.next());
      const x = someX(random, step);
      const gradient = new Float64Array(x.length);
      step.evaluate(x, omega);
      step.gradient(x, omega, gradient);
      expect(step.gradientAtX).toBeCloseTo(x.reduce((sum, own, at) => sum + own * gradient[at]!, 0), 12);
      for (let at = 0; at < x.length; at++) expect(Math.abs(gradient[at]! - difference(step, x, omega, at))).toBeLessThan(1e-6);
    }
  });
});

function difference(step: OutcomeStep, x: Float64Array, omega: Float64Array, at: number): number {
  const by = 1e-5;
  const objectiveAt = (value: number): number => step.evaluate(x.with(at, value), omega);
  return (objectiveAt(x[at]! + by) - objectiveAt(x[at]! - by)) / (2 * by);
}

const DRAWS = 10_000;

describe('the objective', () => {
  it('is the mean of 10,000 draws of its own model, within three standard errors', () => {
    const random = new SeededRandom(31);
    const market = randomOutcomes(random, { candidates: 12, offers: 7 });
    const step = new OutcomeStep(market, offerOrder(market), 0);
    const x = someX(random, step);
    const objective = step.evaluate(x, ones(12));
    const draws = Float64Array.from({ length: DRAWS }, () => drawOutcome(random, market, step, x));
    const mean = draws.reduce((sum, own) => sum + own, 0) / DRAWS;
    const variance = draws.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (DRAWS - 1);
    expect(Math.abs(mean - objective)).toBeLessThan(3 * Math.sqrt(variance / DRAWS));
  });
});

/** Pairs independent, for each the number before it Poisson: how many candidates got at least one place. */
function drawOutcome(random: SeededRandom, market: OutcomeMarket, step: OutcomeStep, x: Float64Array): number {
  const placed = new Set<number>();
  for (let j = 0; j < market.seats.length; j++) {
    let crowd = 0;
    for (let at = step.order.starts[j]!; at < step.order.starts[j + 1]!; at++) {
      if (random.chance(x[at]!) && drawPoisson(random, crowd) < market.seats[j]!) placed.add(step.order.candidate[at]!);
      crowd += x[at]!;
    }
  }
  return placed.size;
}

/** Knuth's product of uniforms. */
function drawPoisson(random: SeededRandom, mean: number): number {
  let count = 0;
  for (let product = random.next(); product > Math.exp(-mean); product *= random.next()) count++;
  return count;
}

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

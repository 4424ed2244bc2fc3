import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { listsByWorth } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { bestLists, emptyLists } from './best-lists.js';
import { conditionalGradient, GAP_ENOUGH, type GradientResult } from './conditional-gradient.js';
import { narrowMarket } from './narrow-market.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';

const random = new SeededRandom(63);
const drawn = randomOutcomes(random, { candidates: 120, offers: 90, density: 0.5, seats: 2, sessions: 10 });
const some = (share: number): Uint8Array => Uint8Array.from(drawn.offer, () => Number(random.chance(share)));
const market = { ...drawn, pinned: some(0.01), banned: some(0.05), shown: some(0.1) };
const step = new OutcomeStep(market, offerOrder(market));

describe('a market of the pairs that may matter', () => {
  it('holds them as the whole does: what must stay, what stands in lists, what scores nearly as much', () => {
    const score = Float64Array.from(market.offer, () => random.next());
    const lists = emptyLists(120, 5);
    bestLists(market, score, lists);
    const mustStay = some(0.02);
    const { market: part, pair } = narrowMarket(market, mustStay.slice(), score, lists, 0.9);
    const owner = (starts: Int32Array, e: number): number => starts.findIndex((start) => start > e) - 1;
    pair.forEach((e, at) => {
      expect([owner(part.starts, at), part.offer[at], part.u[at], part.p[at]]).toEqual([owner(market.starts, e), market.offer[e], market.u[e], market.p[e]]);
      expect([part.session![at], part.pinned![at], part.banned![at], part.shown![at]]).toEqual([market.session![e], market.pinned[e], market.banned[e], market.shown[e]]);
    });
    const isKept = (e: number): boolean => {
      const i = owner(market.starts, e);
      return mustStay[e] === 1 || lists.pair.includes(e) || score[e]! >= 0.9 * score[lists.pair[i * 5 + 4]!]!;
    };
    expect([...pair]).toEqual([...market.offer.keys()].filter(isKept));
    expect(pair.length).toBeLessThan(0.6 * market.offer.length);
  });
});

describe('the conditional gradient', () => {
  const climb = (manyPairs: number): GradientResult => conditionalGradient(step, { k: 5, maxSteps: 40, minSteps: 15, plain: null, manyPairs });

  it('comes as far when most of its steps look only at the pairs that may matter', () => {
    const [wide, narrow] = [climb(Infinity), climb(0)];
    expect(narrow.gap).toBeLessThanOrEqual(GAP_ENOUGH);
    expect(Math.abs(narrow.objective / wide.objective - 1)).toBeLessThan(0.001);
  });

  it('says the gap of all pairs, at the x from which its lists came', () => {
    const { x, lists, score, gap, objective, omega } = climb(0);
    expect(step.evaluate(x, omega)).toBeCloseTo(objective, 9);
    const gradient = new Float64Array(x.length);
    step.gradient(x, omega, gradient);
    const best = emptyLists(candidatesOf(market), 5);
    bestLists(market, score, best);
    expect(best).toEqual(lists);
    // Pins, floors: y is what lists may be, so the gap is against the best of those.
    const atLists = best.pair.reduce((sum, e, place) => (e === -1 ? sum : sum + step.base[step.order.position[e]!]! * gradient[step.order.position[e]!]! / Math.log2(2 + (place % 5))), 0);
    expect(gap).toBeCloseTo((atLists - step.gradientAtX) / objective, 9);
  });

  it('climbs: its objective passes that of lists of each candidate’s own best', () => {
    const own = listsByWorth(market, 5);
    const x = new Float64Array(step.base.length);
    own.pair.forEach((e, place) => {
      if (e !== -1) x[step.order.position[e]!] = step.base[step.order.position[e]!]! / Math.log2(2 + (place % 5));
    });
    expect(climb(0).objective).toBeGreaterThan(1.05 * step.evaluate(x, new Float64Array(120).fill(1)));
  });
});

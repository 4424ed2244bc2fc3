import type { SeededRandom } from '../../../shared/seeded-random.js';
import { chooseByOutcomes } from '../outcomes/choose-by-outcomes.js';
import { offerOrder } from '../outcomes/offer-order.js';
import { candidatesOf, viewWeights, type OutcomeMarket } from '../outcomes/outcome-market.js';
import { OutcomeStep } from '../outcomes/outcome-step.js';
import { outcomesOfLists } from '../outcomes/outcomes-of-lists.js';
import { randomOutcomes } from './random-outcomes.js';

/** How far lists lie below the true best, relative to it, over all the markets that have one. */
export interface Distance {
  mean: number;
  worst: number;
  /** Smallest distance found: below 0 the "true best" would not be the best. */
  least: number;
  /** Share of markets whose lists are the true best. */
  exact: number;
}

/** Of the lists chosen, and of those that the steps and rounds alone would give, which is all that large markets have. */
export interface TinyDistance extends Distance {
  markets: number;
  withoutMoves: Distance;
}

/** Candidates, offers and length of lists, small enough to try every set of lists in every order. */
const SIZES = [
  { candidates: 3, offers: 3, k: 1 },
  { candidates: 3, offers: 3, k: 2 },
  { candidates: 4, offers: 4, k: 1 },
  { candidates: 2, offers: 4, k: 2 },
  { candidates: 2, offers: 3, k: 3 },
] as const;
const ROUNDING = 1e-9;

/** Tries every set of lists on random markets, every second with short sessions; ω and floors left aside, which ask for something else. */
export function tinyDistance(random: SeededRandom, markets: number): TinyDistance {
  const [chosen, withoutMoves]: [number[], number[]] = [[], []];
  for (let n = 0; n < markets; n++) {
    const { k, ...size } = SIZES[n % SIZES.length]!;
    const market = randomOutcomes(random, { ...size, density: 0.9, seats: 2, leastChance: 40, ...(n % 2 === 0 ? {} : { sessions: 2 }) });
    const best = trueBest(market, k);
    if (best === 0) continue;
    chosen.push(1 - worthOfChosen(market, k, true) / best);
    withoutMoves.push(1 - worthOfChosen(market, k, false) / best);
  }
  return { markets: chosen.length, ...distanceOf(chosen), withoutMoves: distanceOf(withoutMoves) };
}

function distanceOf(distances: readonly number[]): Distance {
  const sum = distances.reduce((total, own) => total + own, 0);
  const exact = distances.filter((own) => own < ROUNDING).length;
  return { mean: sum / distances.length, worst: Math.max(...distances), least: Math.min(...distances), exact: exact / distances.length };
}

function worthOfChosen(market: OutcomeMarket, k: number, hasMoves: boolean): number {
  const { lists, order } = chooseByOutcomes(market, { k, isFair: false, hasFloors: false, hasMoves });
  return outcomesOfLists(market, order, lists, new Float64Array(candidatesOf(market)).fill(1)).objective;
}

/** The best that any set of lists of at most `k` brings, by trying all of them in all orders. */
export function trueBest(market: OutcomeMarket, k: number): number {
  const step = new OutcomeStep(market, offerOrder(market));
  const [views, x, omega] = [viewWeights(k), new Float64Array(step.base.length), new Float64Array(candidatesOf(market)).fill(1)];
  /** Candidate `i` from rank `r` on, and all after. */
  const best = (i: number, r: number): number => {
    if (i === omega.length) return step.evaluate(x, omega);
    let most = best(i + 1, 0);
    if (r === k) return most;
    for (let pair = market.starts[i]!; pair < market.starts[i + 1]!; pair++) {
      const at = step.order.position[pair]!;
      if (x[at] !== 0) continue;
      x[at] = step.base[at]! * views[r]!;
      most = Math.max(most, best(i, r + 1));
      x[at] = 0;
    }
    return most;
  };
  return best(0, 0);
}

import type { SeededRandom } from '../../../shared/seeded-random.js';
import type { Lists } from '../lists/lists.js';
import { looksOf } from '../outcomes/list-looks.js';
import type { OfferOrder } from '../outcomes/offer-order.js';
import { candidatesOf, NO_SESSION, type OutcomeMarket } from '../outcomes/outcome-market.js';
import { OutcomeStep } from '../outcomes/outcome-step.js';
import { spreadOf, type Spread } from './spread.js';

const { exp } = Math;

/** One pair in a list as the model sees it. */
interface Chance {
  candidate: number;
  /** x, w, Σ x before; seats; Σ x·A of the session's others and its places (0 without a session). */
  comes: number;
  counts: number;
  before: number;
  seats: number;
  wanted: number;
  places: number;
}

/**
 * Draws what the objective says of these lists, event by event as the model has it: pairs independent; a candidate comes with x, the
 * number before is Poisson, so is that of the session's others, who share its places alike; what comes of it counts with chance w.
 * Σ ω over those with something that counts: its mean is the objective.
 */
export function drawModel(market: OutcomeMarket, order: OfferOrder, lists: Lists, omega: Float64Array, random: SeededRandom, draws: number): Spread & { objective: number } {
  const step = new OutcomeStep(market, order);
  const x = looksOf(lists, order).map((look, at) => look * step.base[at]!);
  const objective = step.evaluate(x, omega);
  const chances = chancesOf(step, x);
  const placedIn = new Int32Array(candidatesOf(market)).fill(-1);
  let round = 0;
  const spread = spreadOf(draws, () => {
    let sum = 0;
    for (const chance of chances) {
      if (placedIn[chance.candidate] === round || !happens(random, chance)) continue;
      placedIn[chance.candidate] = round;
      sum += omega[chance.candidate]!;
    }
    round++;
    return sum;
  });
  return { ...spread, objective };
}

function chancesOf({ market, order, wish, sessions }: OutcomeStep, x: Float64Array): Chance[] {
  const chances: Chance[] = [];
  for (let j = 0; j < market.seats.length; j++) {
    let before = 0;
    for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) {
      if (x[at] === 0) continue;
      const session = sessions?.session[at] ?? NO_SESSION;
      const taught = session === NO_SESSION ? { wanted: 0, places: 0 } : { wanted: sessions!.mean[session]!, places: market.places![session]! };
      chances.push({ candidate: order.candidate[at]!, comes: x[at]!, counts: wish[at]!, before, seats: market.seats[j]!, ...taught });
      before += x[at]!;
    }
  }
  return chances;
}

/** E[min(N, places)] / M for N Poisson with mean M is the mean of min(1, places / (1 + N)): whoever asks, finds N others there. */
function happens(random: SeededRandom, { comes, counts, before, seats, wanted, places }: Chance): boolean {
  if (!random.chance(comes) || drawPoisson(random, before) >= seats) return false;
  const hasPlace = wanted === 0 || random.chance(places / (1 + drawPoisson(random, wanted)));
  return hasPlace && random.chance(counts);
}

/** Knuth's product of uniforms. */
function drawPoisson(random: SeededRandom, mean: number): number {
  const least = exp(-mean);
  let count = 0;
  for (let product = random.next(); product > least; product *= random.next()) count++;
  return count;
}

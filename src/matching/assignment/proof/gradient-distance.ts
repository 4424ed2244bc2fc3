import type { SeededRandom } from '../../../shared/seeded-random.js';
import { offerOrder } from '../outcomes/offer-order.js';
import { candidatesOf } from '../outcomes/outcome-market.js';
import { OutcomeStep } from '../outcomes/outcome-step.js';
import { randomOutcomes } from './random-outcomes.js';

const STEP = 1e-5;

/**
 * How far the gradient lies from central finite differences of the objective: the largest absolute difference over all pairs of
 * `markets` random ones, at random x > 0 and ω, with sessions in every second.
 */
export function gradientDistance(random: SeededRandom, markets: number): number {
  let worst = 0;
  for (let n = 0; n < markets; n++) {
    const market = randomOutcomes(random, { candidates: 9, offers: 6, ...(n % 2 === 0 ? {} : { sessions: 3 }) });
    const step = new OutcomeStep(market, offerOrder(market));
    const omega = new Float64Array(candidatesOf(market)).map(() => 0.7 + random.next());
    const x = step.base.map((base) => base * (0.2 + 0.7 * random.next()));
    const gradient = new Float64Array(x.length);
    step.evaluate(x, omega);
    step.gradient(x, omega, gradient);
    for (let at = 0; at < x.length; at++) worst = Math.max(worst, Math.abs(gradient[at]! - difference(step, x, omega, at)));
  }
  return worst;
}

function difference(step: OutcomeStep, x: Float64Array, omega: Float64Array, at: number): number {
  const objectiveAt = (value: number): number => step.evaluate(x.with(at, value), omega);
  return (objectiveAt(x[at]! + STEP) - objectiveAt(x[at]! - STEP)) / (2 * STEP);
}

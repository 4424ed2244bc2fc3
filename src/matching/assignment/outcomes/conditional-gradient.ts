import type { Lists } from '../lists/lists.js';
import { bestLists, emptyLists } from './best-lists.js';
import { adjustOmega, WHILE_MOVING } from './fairness.js';
import { candidatesOf, viewWeights } from './outcome-market.js';
import type { OutcomeStep } from './outcome-step.js';

/** First-order gap at which the method may stop. */
export const GAP_ENOUGH = 0.01;

/** a of the steps' length; and how many steps a warm start counts as made. */
const FORGETTING = 12;
const WARM_STEPS = 10;

export interface GradientOptions {
  k: number;
  /** Steps at most, and at least: a warm start may meet the gap at once. */
  maxSteps: number;
  minSteps: number;
  /** By candidate: the chance that plain search gives them, 0–1. Null: every ω stays 1. */
  plain: Float64Array | null;
  /** Offers that a list has at least, whatever they bring; 3 when unsaid. */
  offersAtLeast?: number;
  /** Of the last run: x by position, and ω by candidate. */
  warm?: { x: Float64Array; omega: Float64Array };
}

export interface GradientResult {
  /** The last y. */
  lists: Lists;
  /** u·p·g by pair, by which they were chosen. */
  score: Float64Array;
  /** The x from which it came, its objective, and Σ g·(y − x) over it, all with that step's ω. */
  x: Float64Array;
  omega: Float64Array;
  objective: number;
  gap: number;
  steps: number;
}

/** Maximises the objective by conditional gradient (Frank & Wolfe, 1956) over what lists can bring about, x ≥ 0. */
export function conditionalGradient(step: OutcomeStep, options: GradientOptions): GradientResult {
  const { order, market, base } = step;
  const { k, plain } = options;
  const views = viewWeights(k);
  const x = options.warm?.x.slice() ?? new Float64Array(base.length);
  const omega = options.warm?.omega.slice() ?? new Float64Array(candidatesOf(market)).fill(1);
  const gradient = new Float64Array(base.length);
  const score = new Float64Array(base.length);
  const lists = emptyLists(candidatesOf(market), k);
  for (let t = 0; ; t++) {
    let objective = step.evaluate(x, omega);
    if (plain !== null && t > 0) {
      adjustOmega(omega, step.nothing, plain, WHILE_MOVING);
      objective = weighted(omega, step.allMissed);
    }
    step.gradient(x, omega, gradient);
    for (let at = 0; at < score.length; at++) score[order.pair[at]!] = base[at]! * gradient[at]!;
    bestLists(market, score, lists, options.offersAtLeast);
    const gap = objective > 0 ? (gradientAtLists(lists, score, views) - step.gradientAtX) / objective : 0;
    if (t + 1 >= options.maxSteps || (t + 1 >= options.minSteps && gap <= GAP_ENOUGH)) return { lists, score, x, omega, objective, gap, steps: t + 1 };
    moveTowards(x, lists, step, views, stepLength(t, options.warm !== undefined));
  }
}

/**
 * 0.4 at first, then a / (t + 2a): longer than the usual 2 / (t + 3), so that the first points, chosen before anybody had reckoned
 * with the crowd, are sooner forgotten (after 20 steps the gap is a tenth of what it would be). A warm start has made its long steps before.
 */
function stepLength(t: number, isWarm: boolean): number {
  if (t === 0 && !isWarm) return 0.4;
  return FORGETTING / (t + 2 * FORGETTING + (isWarm ? WARM_STEPS : 0));
}

function weighted(omega: Float64Array, allMissed: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < omega.length; i++) sum += omega[i]! * (1 - allMissed[i]!);
  return sum;
}

function gradientAtLists({ k, pair, length }: Lists, score: Float64Array, views: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < length.length; i++) for (let r = 0; r < length[i]!; r++) sum += score[pair[i * k + r]!]! * views[r]!;
  return sum;
}

function moveTowards(x: Float64Array, { k, pair, length }: Lists, { order, base }: OutcomeStep, views: Float64Array, by: number): void {
  for (let at = 0; at < x.length; at++) x[at]! *= 1 - by;
  for (let i = 0; i < length.length; i++) {
    for (let r = 0; r < length[i]!; r++) {
      const at = order.position[pair[i * k + r]!]!;
      x[at]! += by * base[at]! * views[r]!;
    }
  }
}

import type { Lists } from '../lists/lists.js';
import { Ascent, type AscentOptions } from './ascent.js';
import { narrowMarket } from './narrow-market.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';

/** First-order gap at which the method may stop. */
export const GAP_ENOUGH = 0.01;

/** Steps on all pairs before those that will never matter are left aside; the share of the last place's score that may matter; and markets too small for it. */
const WIDE_STEPS = 4;
const MAY_MATTER = 0.5;
const MANY_PAIRS = 50_000;

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
  /** Markets of more pairs than this make most steps on the pairs that may matter. */
  manyPairs?: number;
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

/**
 * Maximises the objective by conditional gradient over what lists can bring about, x ≥ 0. In a large market the steps between the first
 * and the last look only at pairs that may matter; the first, and the last, and the gap, are those of all pairs.
 */
export function conditionalGradient(step: OutcomeStep, options: GradientOptions): GradientResult {
  const { warm, maxSteps, minSteps } = options;
  const ascentOptions: AscentOptions = { ...options, isWarm: warm !== undefined };
  const x = warm?.x.slice() ?? new Float64Array(step.base.length);
  const omega = warm?.omega.slice() ?? new Float64Array(candidatesOf(step.market)).fill(1);
  const isEnough = ({ steps, gap }: Ascent, ahead = 0): boolean => steps + ahead >= maxSteps || (steps + ahead >= minSteps && gap <= GAP_ENOUGH);
  const ascent = new Ascent(step, x, omega, ascentOptions);
  const isLong = x.length > (options.manyPairs ?? MANY_PAIRS) && minSteps > 2 * WIDE_STEPS;
  ascent.look();
  while (!isEnough(ascent)) {
    ascent.move();
    if (isLong && ascent.steps === WIDE_STEPS) climbNarrowly(ascent, ascentOptions, (narrow) => isEnough(narrow, 1));
    ascent.look();
  }
  const { lists, score, objective, gap, steps } = ascent;
  return { lists, score, x, omega, objective, gap, steps };
}

/** Steps on the pairs that may matter until it is enough, from the ascent's x and back into it. */
function climbNarrowly(ascent: Ascent, options: AscentOptions, isEnough: (narrow: Ascent) => boolean): void {
  const { step: { market, order }, x, score, lists, omega } = ascent;
  const stays = new Uint8Array(x.length);
  for (let at = 0; at < x.length; at++) stays[order.pair[at]!] = Number(x[at] !== 0);
  const { market: part, pair } = narrowMarket(market, stays, score, lists, MAY_MATTER);
  const step = new OutcomeStep(part, offerOrder(part));
  const narrow = new Ascent(step, new Float64Array(pair.length), omega, options, ascent.steps);
  for (let at = 0; at < pair.length; at++) narrow.x[at] = x[order.position[pair[step.order.pair[at]!]!]!]!;
  narrow.look();
  while (!isEnough(narrow)) {
    narrow.move();
    narrow.look();
  }
  narrow.move();
  for (let at = 0; at < pair.length; at++) x[order.position[pair[step.order.pair[at]!]!]!] = narrow.x[at]!;
  ascent.steps = narrow.steps;
}

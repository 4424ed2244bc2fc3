import type { Lists } from '../lists/lists.js';
import { bestLists, emptyLists } from './best-lists.js';
import { adjustOmega, WHILE_MOVING } from './fairness.js';
import { candidatesOf, viewWeights } from './outcome-market.js';
import type { OutcomeStep } from './outcome-step.js';

/** a of the steps' length; and how many steps a warm start counts as made. */
const FORGETTING = 10;
const WARM_STEPS = 10;

export interface AscentOptions {
  k: number;
  /** By candidate: the chance that plain search gives them, 0–1. Null: every ω stays as it is. */
  plain: Float64Array | null;
  /** Offers that a list has at least, whatever they bring; 3 when unsaid. */
  offersAtLeast?: number;
  isWarm: boolean;
}

/** Conditional gradient (Frank & Wolfe, 1956) at one x: looks where the best lists lie from here, and moves there a little. */
export class Ascent {
  /** The best reply y to the x last looked from, and u·p·g by pair, by which it was chosen. */
  readonly lists: Lists;
  readonly score: Float64Array;
  /** Of that x, with that step's ω: the objective, and Σ g·(y − x) over it. */
  objective = 0;
  gap = 0;
  private readonly gradient: Float64Array;
  private readonly views: Float64Array;

  /** `x` by position, `omega` by candidate: both change in place. `steps`: those made so far. */
  constructor(
    readonly step: OutcomeStep,
    readonly x: Float64Array,
    readonly omega: Float64Array,
    private readonly options: AscentOptions,
    public steps = 0,
  ) {
    this.lists = emptyLists(candidatesOf(step.market), options.k);
    this.score = new Float64Array(x.length);
    this.gradient = new Float64Array(x.length);
    this.views = viewWeights(options.k);
  }

  look(): void {
    const { step, x, omega, gradient, score, lists, options: { plain, offersAtLeast } } = this;
    this.objective = step.evaluate(x, omega);
    if (plain !== null && this.steps > 0) {
      adjustOmega(omega, step.nothing, plain, WHILE_MOVING);
      this.objective = weighted(omega, step.allMissed);
    }
    step.gradient(x, omega, gradient);
    const { order: { pair }, base } = step;
    for (let at = 0; at < score.length; at++) score[pair[at]!] = base[at]! * gradient[at]!;
    bestLists(step.market, score, lists, offersAtLeast);
    this.gap = this.objective > 0 ? (this.gradientAtLists() - step.gradientAtX) / this.objective : 0;
    this.steps++;
  }

  private gradientAtLists(): number {
    const { lists: { k, pair, length }, score, views } = this;
    let sum = 0;
    for (let i = 0; i < length.length; i++) for (let r = 0; r < length[i]!; r++) sum += score[pair[i * k + r]!]! * views[r]!;
    return sum;
  }

  move(): void {
    const { x, lists: { k, pair, length }, step: { order, base }, views } = this;
    const by = stepLength(this.steps - 1, this.options.isWarm);
    for (let at = 0; at < x.length; at++) x[at]! *= 1 - by;
    for (let i = 0; i < length.length; i++) {
      for (let r = 0; r < length[i]!; r++) {
        const at = order.position[pair[i * k + r]!]!;
        x[at]! += by * base[at]! * views[r]!;
      }
    }
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

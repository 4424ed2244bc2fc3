import type { Lists } from '../lists/lists.js';
import { candidatesOf, viewWeights } from './outcome-market.js';
import { SURE, type OutcomeStep } from './outcome-step.js';
import { seatsLeft } from './poisson.js';

/**
 * Lists as they stand, with everything that follows from them, kept exact while single lists change: what a change does to the
 * objective is worked out from the few whom it touches. Where sessions are short, B is that of the last `refresh`, and a change of
 * the session's crowd counts by its slope.
 */
export class ListState {
  readonly k: number;
  readonly views: Float64Array;
  /** By position of the offers' order: x (0: in no list), L's A and −dA/dL, 1 − w·P; only for those in a list. */
  private readonly x: Float64Array;
  private readonly left: Float64Array;
  private readonly last: Float64Array;
  private readonly missed: Float64Array;
  /** Offer `j` stands in the lists at positions `members[starts[j] … + load[j] − 1]`, rising. */
  private readonly members: Int32Array;
  readonly load: Int32Array;
  readonly allMissed: Float64Array;
  private readonly seat = { left: 0, last: 0 };
  private readonly old: Int32Array;

  constructor(
    readonly step: OutcomeStep,
    readonly lists: Lists,
    readonly omega: Float64Array,
  ) {
    this.k = lists.k;
    this.views = viewWeights(lists.k);
    this.x = new Float64Array(step.base.length);
    this.left = new Float64Array(step.base.length);
    this.last = new Float64Array(step.base.length);
    this.missed = new Float64Array(step.base.length).fill(1);
    this.members = new Int32Array(step.base.length);
    this.load = new Int32Array(step.market.seats.length);
    this.allMissed = new Float64Array(candidatesOf(step.market)).fill(1);
    this.old = new Int32Array(lists.k);
    this.refresh();
  }

  /** All anew from the lists; returns the objective. */
  refresh(): number {
    const { step, lists, k, views, x } = this;
    x.fill(0);
    for (let i = 0; i < lists.length.length; i++) {
      for (let r = 0; r < lists.length[i]!; r++) x[step.order.position[lists.pair[i * k + r]!]!] = step.base[step.order.position[lists.pair[i * k + r]!]!]! * views[r]!;
    }
    const objective = step.evaluate(x, this.omega);
    this.left.set(step.left);
    this.last.set(step.last);
    this.missed.set(step.missed);
    this.allMissed.set(step.allMissed);
    step.sessions?.price(x, step, this.omega);
    this.gatherMembers();
    return objective;
  }

  private gatherMembers(): void {
    const { step: { order }, x, members, load } = this;
    for (let j = 0; j < load.length; j++) {
      load[j] = 0;
      for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) if (x[at]! > 0) members[order.starts[j]! + load[j]!++] = at;
    }
  }

  /** Gives candidate `i` these pairs, best first; returns what that adds to the objective. */
  setList(i: number, pairs: Int32Array, length: number): number {
    const { lists, k, old } = this;
    const from = i * k;
    const oldLength = lists.length[i]!;
    for (let r = 0; r < oldLength; r++) old[r] = lists.pair[from + r]!;
    for (let r = 0; r < k; r++) lists.pair[from + r] = r < length ? pairs[r]! : -1;
    lists.length[i] = length;
    let gain = 0;
    for (let r = 0; r < oldLength; r++) if (!holds(pairs, length, old[r]!)) gain += this.setX(old[r]!, 0);
    for (let r = 0; r < length; r++) gain += this.setX(pairs[r]!, this.views[r]!);
    return gain + this.recount(i);
  }

  /** A pair comes to be seen with this weight (0: no more); recounts those after it. The candidate is recounted by `setList`. */
  private setX(pair: number, view: number): number {
    const { step: { order, base, market }, x, members, load } = this;
    const at = order.position[pair]!;
    const value = base[at]! * view;
    if (value === x[at]) return 0;
    const j = market.offer[pair]!;
    const from = order.starts[j]!;
    let n = this.placeOf(j, at);
    if (x[at] === 0) {
      members.copyWithin(from + n + 1, from + n, from + load[j]!++);
      members[from + n] = at;
    }
    const before = this.crowdBefore(j, n);
    x[at] = value;
    let gain = 0;
    if (value === 0) {
      members.copyWithin(from + n, from + n + 1, from + load[j]!--);
      gain -= this.takes(at, 0);
      n--;
    } else gain += this.recountPlace(at, j, before);
    return gain + this.recountAfter(j, n + 1, before + value);
  }

  private recountAfter(j: number, first: number, crowd: number): number {
    const from = this.step.order.starts[j]!;
    let gain = 0;
    let before = crowd;
    for (let n = first; n < this.load[j]!; n++) {
      const at = this.members[from + n]!;
      gain += this.recountPlace(at, j, before) + this.recount(this.step.order.candidate[at]!);
      before += this.x[at]!;
    }
    return gain;
  }

  /** A, its slope and 1 − w·P at a position; returns what the session's crowd gains by it. */
  private recountPlace(at: number, j: number, before: number): number {
    seatsLeft(before, this.step.market.seats[j]!, this.seat);
    const gain = this.step.sessions === null ? 0 : (this.x[at]! * this.seat.left - this.taking(at)) * this.step.sessions.priceAt(at);
    this.left[at] = this.seat.left;
    this.last[at] = this.seat.last;
    this.setMissed(at);
    return gain;
  }

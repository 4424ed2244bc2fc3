import type { Lists } from '../lists/lists.js';
import { looksOf } from './list-looks.js';
import { candidatesOf, viewWeights } from './outcome-market.js';
import { SURE, type OutcomeStep } from './outcome-step.js';
import { seatsLeft } from './poisson.js';

/**
 * Lists as they stand, with everything that follows from them, kept exact while single lists change: what a change does to the
 * objective is worked out from the few whom it touches. Where sessions are short, B is that of the last `refresh`, and a change of
 * a session's crowd counts by its price.
 */
export class ListState {
  readonly k: number;
  readonly views: Float64Array;
  /** In how many lists each offer stands. */
  readonly load: Int32Array;
  /** By position of the offers' order: weight of the look (0: in no list); x·A; A, −dA/dL and 1 − w·P of those in a list. */
  private readonly view: Float64Array;
  private readonly taking: Float64Array;
  private readonly left: Float64Array;
  private readonly last: Float64Array;
  private readonly missed: Float64Array;
  private readonly allMissed: Float64Array;
  /** Offer `j` stands in the lists at positions `members[starts[j] … + load[j] − 1]`, rising. */
  private readonly members: Int32Array;
  private readonly seat = { left: 0, last: 0 };
  private readonly old: Int32Array;

  constructor(
    readonly step: OutcomeStep,
    readonly lists: Lists,
    readonly omega: Float64Array,
  ) {
    const reals = (): Float64Array => new Float64Array(step.base.length);
    this.k = lists.k;
    this.views = viewWeights(lists.k);
    this.load = new Int32Array(step.market.seats.length);
    this.view = reals();
    this.taking = reals();
    this.left = reals();
    this.last = reals();
    this.missed = reals().fill(1);
    this.allMissed = new Float64Array(candidatesOf(step.market)).fill(1);
    this.members = new Int32Array(step.base.length);
    this.old = new Int32Array(lists.k);
  }

  /** Everything anew from the lists, with the model's own step; returns the objective. */
  refresh(): number {
    const { step, view } = this;
    view.set(looksOf(this.lists, step.order));
    const x = view.map((own, at) => own * step.base[at]!);
    const objective = step.evaluate(x, this.omega);
    step.sessions?.price(x, step, this.omega);
    this.left.set(step.left);
    this.last.set(step.last);
    this.missed.set(step.missed);
    this.allMissed.set(step.allMissed);
    for (let at = 0; at < x.length; at++) this.taking[at] = x[at]! * step.left[at]!;
    this.gatherMembers();
    return objective;
  }

  private gatherMembers(): void {
    const { step: { order: { starts } }, view, members, load } = this;
    load.fill(0);
    for (let j = 0; j < load.length; j++) for (let at = starts[j]!; at < starts[j + 1]!; at++) if (view[at]! > 0) members[starts[j]! + load[j]!++] = at;
  }

  /** Gives candidate `i` these pairs, best first (−1: a gap); returns what that adds to the objective. */
  setList(i: number, pairs: Int32Array, count: number): number {
    const { lists: { k, pair, length }, old, views } = this;
    const before = length[i]!;
    for (let r = 0; r < before; r++) old[r] = pair[i * k + r]!;
    for (let r = 0; r < k; r++) pair[i * k + r] = r < count ? pairs[r]! : -1;
    length[i] = count;
    let gain = 0;
    for (let r = 0; r < before; r++) if (!holds(pairs, count, old[r]!)) gain += this.setView(old[r]!, 0);
    for (let r = 0; r < count; r++) gain += this.setView(pairs[r]!, views[r]!);
    return gain + this.recountCandidate(i);
  }

  /** Recounts the pair and those after it, and all their candidates but its own, which `setList` recounts when its list is whole. */
  private setView(pair: number, view: number): number {
    const { step: { order, base, market }, members, load } = this;
    if (pair === -1) return 0;
    const at = order.position[pair]!;
    if (this.view[at] === view) return 0;
    const j = market.offer[pair]!;
    const from = order.starts[j]!;
    let n = this.placeOf(j, at);
    if (this.view[at] === 0) {
      members.copyWithin(from + n + 1, from + n, from + load[j]!++);
      members[from + n] = at;
    } else if (view === 0) members.copyWithin(from + n, from + n + 1, from + load[j]!--);
    const crowd = this.crowdBefore(j, n);
    this.view[at] = view;
    const gain = this.recountPlace(at, crowd, market.seats[j]!);
    return gain + this.recountFrom(j, view === 0 ? n : ++n, crowd + base[at]! * view);
  }

  private recountFrom(j: number, first: number, crowd: number): number {
    const { step: { order, base, market }, members, load, view } = this;
    let before = crowd;
    let gain = 0;
    for (let n = order.starts[j]! + first; n < order.starts[j]! + load[j]!; n++) {
      const at = members[n]!;
      gain += this.recountPlace(at, before, market.seats[j]!) + this.recountCandidate(order.candidate[at]!);
      before += base[at]! * view[at]!;
    }
    return gain;
  }

  /** A and what follows from it at one position; returns what its session's crowd gains. */
  private recountPlace(at: number, before: number, seats: number): number {
    const { step: { base, wish, sessions }, seat } = this;
    seatsLeft(before, seats, seat);
    const taking = base[at]! * this.view[at]! * seat.left;
    const gain = sessions === null ? 0 : (taking - this.taking[at]!) * sessions.priceAt(at);
    this.left[at] = seat.left;
    this.last[at] = seat.last;
    this.taking[at] = taking;
    this.missed[at] = Math.max(SURE, 1 - wish[at]! * taking * (sessions === null ? 1 : sessions.shareAt(at)));
    return gain;
  }

  /** The product over the candidate's list; returns what the objective gains. */
  private recountCandidate(i: number): number {
    const { lists: { k, pair, length }, step: { order, market }, missed, allMissed } = this;
    let product = market.outside?.missed?.[i] ?? 1;
    for (let n = i * k; n < i * k + length[i]!; n++) if (pair[n] !== -1) product *= missed[order.position[pair[n]!]!]!;
    const gain = this.omega[i]! * (allMissed[i]! - product);
    allMissed[i] = product;
    return gain;
  }

  /** How many of offer `j`'s lists come before position `at`. */
  private placeOf(j: number, at: number): number {
    const from = this.step.order.starts[j]!;
    let n = 0;
    while (n < this.load[j]! && this.members[from + n]! < at) n++;
    return n;
  }

  private crowdBefore(j: number, n: number): number {
    const { step: { order, base }, members, view } = this;
    let crowd = 0;
    for (let m = order.starts[j]!; m < order.starts[j]! + n; m++) crowd += base[members[m]!]! * view[members[m]!]!;
    return crowd;
  }

  /**
   * What one more look at this pair would bring, a candidate's own rest of the list missed with chance `rest` (Π(1 − w·P) over it):
   * its score u·p·g.
   */
  scoreOf(pair: number, rest: number): number {
    const { step: { order, base, wish, market, sessions }, members, load, view, omega } = this;
    const at = order.position[pair]!;
    if (base[at] === 0) return 0;
    const j = market.offer[pair]!;
    const n = this.placeOf(j, at);
    seatsLeft(this.crowdBefore(j, n), market.seats[j]!, this.seat);
    let worth = omega[order.candidate[at]!]! * wish[at]! * rest;
    if (sessions !== null) worth = worth * sessions.shareAt(at) + sessions.priceAt(at);
    let gain = this.seat.left * worth;
    for (let m = order.starts[j]! + n; m < order.starts[j]! + load[j]!; m++) {
      const other = members[m]!;
      if (other !== at) gain -= base[other]! * view[other]! * this.last[other]! * this.worthAt(other);
    }
    return base[at]! * gain;
  }

  /** What a chance at this position is worth to its candidate, and costs its session. */
  private worthAt(at: number): number {
    const { step: { order, wish, sessions }, missed, allMissed, omega } = this;
    const i = order.candidate[at]!;
    const worth = (omega[i]! * wish[at]! * allMissed[i]!) / missed[at]!;
    return sessions === null ? worth : worth * sessions.shareAt(at) + sessions.priceAt(at);
  }

  /** Π(1 − w·P) over the candidate's list without this pair. */
  restWithout(i: number, pair: number): number {
    const at = this.step.order.position[pair]!;
    return this.view[at] === 0 ? this.allMissed[i]! : this.allMissed[i]! / this.missed[at]!;
  }

  lookOf(pair: number): number {
    return this.view[this.step.order.position[pair]!]!;
  }

  listOf(i: number): Int32Array {
    const { k, pair, length } = this.lists;
    return pair.slice(i * k, i * k + length[i]!);
  }
}

function holds(pairs: Int32Array, count: number, pair: number): boolean {
  for (let r = 0; r < count; r++) if (pairs[r] === pair) return true;
  return false;
}

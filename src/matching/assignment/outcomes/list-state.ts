import type { Lists } from '../lists/lists.js';
import { ListCounts } from './list-counts.js';
import { NO_SESSION, viewWeights } from './outcome-market.js';
import { baseOf, wishOf, type OutcomeStep } from './outcome-step.js';
import { seatsLeft, type SeatChance } from './poisson.js';

/** How far a session's share of places may drift, relative to itself, before its crowd is recounted whole. */
export const DRIFT = 0.05;

/**
 * Lists as they stand, with everything that follows from them, kept up to date while single lists change: what a change does to the
 * objective is worked out from the few whom it touches, exactly; with sessions, within the square of `drift` (exactly at 0).
 */
export class ListState {
  readonly k: number;
  readonly views: Float64Array;
  private readonly counts: ListCounts;
  private readonly seat: SeatChance = { left: 0, last: 0 };
  private readonly old: Int32Array;

  constructor(
    readonly step: OutcomeStep,
    readonly lists: Lists,
    readonly omega: Float64Array,
    drift: number = DRIFT,
  ) {
    this.k = lists.k;
    this.views = viewWeights(lists.k);
    this.counts = new ListCounts(step, lists, omega, drift);
    this.old = new Int32Array(lists.k);
  }

  /** In how many lists each offer stands. */
  get load(): Int32Array {
    return this.counts.members.load;
  }

  /** Everything anew from the lists, with the model's own step; returns the objective. */
  refresh(): number {
    return this.counts.refresh();
  }

  /** By candidate: the chance that nothing comes of the list as it stands, 0–1. */
  nothing(): Float64Array {
    const nothing = new Float64Array(this.omega.length);
    this.counts.countNothing(nothing);
    return nothing;
  }

  /** After ω has changed: what sessions are worth, anew. */
  reweigh(): void {
    this.counts.reweigh();
  }

  /** Gives candidate `i` these pairs, best first (−1: a place that is not in this part of a market); returns what that adds to the objective. */
  setList(i: number, pairs: Int32Array, count: number): number {
    const { lists: { k, pair, length }, old, views, counts } = this;
    const before = length[i]!;
    for (let r = 0; r < before; r++) old[r] = pair[i * k + r]!;
    for (let r = 0; r < k; r++) pair[i * k + r] = r < count ? pairs[r]! : -1;
    length[i] = count;
    let gain = 0;
    for (let r = 0; r < before; r++) if (old[r] !== -1 && !holds(pairs, count, old[r]!)) gain += this.setView(old[r]!, 0);
    for (let r = 0; r < count; r++) if (pairs[r] !== -1) gain += this.setView(pairs[r]!, views[r]!);
    gain += counts.recountCandidate(i);
    return counts.sessions === null ? gain : gain + counts.sessions.settle((s) => counts.recountSession(s));
  }

  /** Recounts the pair and those after it, and all their candidates but its own, which `setList` recounts when its list is whole. */
  private setView(pair: number, view: number): number {
    const { step: { order, base, market }, counts } = this;
    const { members } = counts;
    const at = order.position[pair]!;
    if (counts.view[at] === view) return 0;
    const j = market.offer[pair]!;
    const n = members.placeOf(j, at);
    const crowd = members.crowdBefore(j, n);
    if (view === 0) {
      members.take(j, n);
      counts.leave(at);
      const gain = counts.sessions === null ? 0 : counts.sessions.owe(at, 0);
      return gain + this.recountFrom(j, n, crowd);
    }
    if (counts.view[at] === 0) members.put(j, n, at, order.candidate[at]!, market.session?.[pair]);
    counts.view[at] = view;
    members.x[members.starts[j]! + n] = base[at]! * view;
    counts.recountPlace(members.starts[j]! + n, crowd, market.seats[j]!);
    return this.recountFrom(j, n + 1, crowd + base[at]! * view);
  }

  private recountFrom(j: number, first: number, crowd: number): number {
    const { step: { market }, counts } = this;
    const { members: { positions, candidate, load, starts, x } } = counts;
    let before = crowd;
    let gain = 0;
    for (let slot = starts[j]! + first; slot < starts[j]! + load[j]!; slot++) {
      const at = positions[slot]!;
      const missed = counts.missed[at]!;
      counts.recountPlace(slot, before, market.seats[j]!);
      gain += counts.moveCandidate(candidate[slot]!, at, missed);
      before += x[slot]!;
    }
    return gain;
  }

  /**
   * What one more look at this pair would bring, a candidate's own rest of the list missed with chance `rest` (Π(1 − w·P) over it):
   * its score u·p·g. Where that comes to `least` at most, `least` may be answered at once.
   */
  scoreOf(i: number, pair: number, rest: number, least: number = -Infinity): number {
    const { step: { order, market }, omega, counts: { members, sessions } } = this;
    const base = baseOf(market, pair);
    if (base === 0) return 0;
    const session = market.session?.[pair] ?? NO_SESSION;
    let worth = omega[i]! * wishOf(market, pair) * rest;
    if (sessions !== null) worth = worth * sessions.shareOf(session) + sessions.priceOf(session);
    if (base * Math.max(0, worth) <= least) return least;
    const j = market.offer[pair]!;
    const n = members.placeOf(j, order.position[pair]!);
    seatsLeft(members.crowdBefore(j, n), market.seats[j]!, this.seat);
    const gain = base * this.seat.left * worth;
    return gain <= least ? least : this.lessTaken(j, n, pair, gain, least);
  }

  /** The same without what it costs anybody else: from 0. */
  ownScoreOf(i: number, pair: number, rest: number): number {
    const { step: { order, market }, omega, counts: { members, sessions } } = this;
    const j = market.offer[pair]!;
    seatsLeft(members.crowdBefore(j, members.placeOf(j, order.position[pair]!)), market.seats[j]!, this.seat);
    return baseOf(market, pair) * this.seat.left * omega[i]! * wishOf(market, pair) * rest * (sessions === null ? 1 : sessions.shareOf(market.session![pair]!));
  }

  /** `gain` less what the pair, which is or would be the n-th of offer `j`, takes from those after it; `least` once it has come down to that. */
  private lessTaken(j: number, n: number, pair: number, gain: number, least: number): number {
    const { step: { order, market }, omega, counts: { allMissed, sessions, members: { positions, candidate, session, wanted, taken, load, starts } } } = this;
    const own = baseOf(market, pair), first = starts[j]! + n, end = starts[j]! + load[j]!;
    let rest = gain;
    for (let slot = first + Number(first < end && positions[first] === order.position[pair]); slot < end; slot++) {
      const i = candidate[slot]!;
      const want = wanted[slot]! * omega[i]! * allMissed[i]!;
      rest -= own * (sessions === null ? want : want * sessions.shareOf(session[slot]!) + taken[slot]! * sessions.priceOf(session[slot]!));
      if (rest <= least) return least;
    }
    return rest;
  }

  /** Π(1 − w·P) over the candidate's list without this pair. */
  restWithout(i: number, pair: number): number {
    const { lists: { k, pair: listed, length }, counts: { missed, allMissed } } = this;
    for (let n = i * k; n < i * k + length[i]!; n++) if (listed[n] === pair) return allMissed[i]! / missed[this.step.order.position[pair]!]!;
    return allMissed[i]!;
  }

  /**
   * Rows of those whom the offer of this pair, which stands in a list, takes before its candidate and whose going would add more than `least`
   * to the candidate's chance of a seat there, 0–1.
   */
  rivalsOf(pair: number, least: number): Int32Array {
    const { step: { order, market }, counts: { members } } = this;
    const { starts, candidate, x, taken } = members;
    const j = market.offer[pair]!, first = starts[j]!;
    const own = first + members.placeOf(j, order.position[pair]!);
    return candidate.subarray(first, own).filter((_, n) => x[first + n]! * taken[own]! > least);
  }

  lookOf(pair: number): number {
    return this.counts.view[this.step.order.position[pair]!]!;
  }

  listOf(i: number): Int32Array {
    const { k, pair, length } = this.lists;
    return pair.slice(i * k, i * k + length[i]!);
  }
}

/** Whether the pair is among the first `count` of the list. */
export function holds(pairs: Int32Array, count: number, pair: number): boolean {
  for (let r = 0; r < count; r++) if (pairs[r] === pair) return true;
  return false;
}

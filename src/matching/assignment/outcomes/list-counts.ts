import type { Lists } from '../lists/lists.js';
import { looksOf } from './list-looks.js';
import { LiveSessions } from './live-sessions.js';
import { OfferMembers } from './offer-members.js';
import { candidatesOf } from './outcome-market.js';
import { SURE, type OutcomeStep } from './outcome-step.js';
import { seatsLeft, type SeatChance } from './poisson.js';

/** Looked up once: used by the million, and looking up a global is slow where tests run. */
const { max } = Math;

/**
 * All that follows from lists as they stand, by position of the offers' order and by candidate, and how each number is counted anew
 * when a single one before it has changed. Functions that say so return what the objective gains.
 */
export class ListCounts {
  readonly members: OfferMembers;
  readonly sessions: LiveSessions | null;
  /** By position: weight of the look (0: in no list); x·A; and 1 − w·P of those in a list. */
  readonly view: Float64Array;
  readonly taking: Float64Array;
  readonly missed: Float64Array;
  /** By candidate: Π(1 − w·P). */
  readonly allMissed: Float64Array;
  private readonly seat: SeatChance = { left: 0, last: 0 };

  constructor(
    readonly step: OutcomeStep,
    readonly lists: Lists,
    readonly omega: Float64Array,
    drift: number,
  ) {
    const reals = (): Float64Array => new Float64Array(step.base.length);
    this.members = new OfferMembers(step.order.starts);
    this.sessions = step.sessions && new LiveSessions(step.sessions, step.market, drift);
    this.view = reals();
    this.taking = reals();
    this.missed = reals().fill(1);
    this.allMissed = new Float64Array(candidatesOf(step.market)).fill(1);
  }

  /** Everything anew, with the model's own step; returns the objective. */
  refresh(): number {
    const { step, view, taking } = this;
    view.set(looksOf(this.lists, step.order));
    for (let at = 0; at < view.length; at++) taking[at] = view[at]! * step.base[at]!;
    const objective = step.evaluate(taking, this.omega);
    this.missed.set(step.missed);
    this.allMissed.set(step.allMissed);
    for (let at = 0; at < taking.length; at++) taking[at]! *= step.left[at]!;
    this.members.gather(view, step.order.candidate, step.sessions?.session);
    this.fillMembers();
    this.sessions?.start();
    this.reweigh();
    return objective;
  }

  /** What stands beside the members of all offers, from the model's own step. */
  private fillMembers(): void {
    const { members: { starts, load, positions, x }, step: { base, last }, view } = this;
    for (let j = 0; j < load.length; j++) {
      for (let slot = starts[j]!; slot < starts[j]! + load[j]!; slot++) {
        const at = positions[slot]!;
        x[slot] = base[at]! * view[at]!;
        this.setTaken(slot, at, last[at]!);
      }
    }
  }

  /** What somebody before takes from the member at `slot`, `last` being −dA/dL there. */
  private setTaken(slot: number, at: number, last: number): void {
    const { taken, wanted, x } = this.members;
    taken[slot] = x[slot]! * last;
    wanted[slot] = (taken[slot]! * this.step.wish[at]!) / this.missed[at]!;
  }

  /** By candidate, into `nothing`: Π(1 − P), the chance that nothing comes of the list. */
  countNothing(nothing: Float64Array): void {
    const { lists: { k, pair, length }, step: { order, market }, taking, sessions } = this;
    for (let i = 0; i < length.length; i++) {
      let product = market.outside?.nothing?.[i] ?? 1;
      for (let n = i * k; n < i * k + length[i]!; n++) {
        if (pair[n] === -1) continue;
        const at = order.position[pair[n]!]!;
        product *= max(SURE, 1 - taking[at]! * (sessions === null ? 1 : sessions.shareOf(market.session![pair[n]!]!)));
      }
      nothing[i] = product;
    }
  }

  /** What sessions are worth, anew. */
  reweigh(): void {
    const { sessions, allMissed } = this;
    if (sessions === null) return;
    sessions.forgetWorth();
    for (let i = 0; i < allMissed.length; i++) this.oweAll(i, sessions);
  }

  /** Position `at` goes out of the lists. */
  leave(at: number): void {
    this.sessions?.move(at, -this.taking[at]!);
    this.view[at] = 0;
    this.taking[at] = 0;
    this.missed[at] = 1;
  }

  /** A and what follows from it for the member at `slot`, its x and the crowd before it being known. */
  recountPlace(slot: number, before: number, seats: number): void {
    const { members: { positions, x }, seat, sessions } = this;
    const at = positions[slot]!;
    seatsLeft(before, seats, seat);
    const taking = x[slot]! * seat.left;
    sessions?.move(at, taking - this.taking[at]!);
    this.taking[at] = taking;
    this.recountMissed(at);
    this.setTaken(slot, at, seat.last);
  }

  private recountMissed(at: number): void {
    const { sessions } = this;
    this.missed[at] = max(SURE, 1 - this.step.wish[at]! * this.taking[at]! * (sessions === null ? 1 : sessions.heldAt(at)));
  }

  /** The product over the list of candidate `i`, of which the place at `at` was `missed` before; returns what the objective gains. */
  moveCandidate(i: number, at: number, missed: number): number {
    const { allMissed, sessions } = this;
    const before = allMissed[i]!;
    allMissed[i] = (before / missed) * this.missed[at]!;
    const gain = this.omega[i]! * (before - allMissed[i]!);
    return sessions === null ? gain : gain + sessions.owe(at, this.taking[at]! * this.wantOf(at));
  }

  /** The product over the whole list of candidate `i`; returns what the objective gains. */
  recountCandidate(i: number): number {
    const { lists: { k, pair, length }, step: { order, market }, missed, allMissed, sessions } = this;
    let product = market.outside?.missed?.[i] ?? 1;
    for (let n = i * k; n < i * k + length[i]!; n++) if (pair[n] !== -1) product *= missed[order.position[pair[n]!]!]!;
    const gain = this.omega[i]! * (allMissed[i]! - product);
    allMissed[i] = product;
    return sessions === null ? gain : gain + this.oweAll(i, sessions);
  }

  /** What a larger share of their sessions is worth to candidate `i`; returns what the objective gains. */
  private oweAll(i: number, sessions: LiveSessions): number {
    const { lists: { k, pair, length }, step: { order } } = this;
    let gain = 0;
    for (let n = i * k; n < i * k + length[i]!; n++) {
      if (pair[n] === -1) continue;
      const at = order.position[pair[n]!]!;
      gain += sessions.owe(at, this.taking[at]! * this.wantOf(at));
    }
    return gain;
  }

  /** All whose places are in this session, after its share was taken up to now; returns what the objective gains. */
  recountSession(s: number): number {
    const { step: { order, sessions, market, wish }, view, members } = this;
    const { starts, position } = sessions!.bySession;
    let gain = 0;
    for (let n = starts[s]!; n < starts[s + 1]!; n++) {
      const at = position[n]!;
      if (view[at] === 0) continue;
      const missed = this.missed[at]!;
      this.recountMissed(at);
      const j = market.offer[order.pair[at]!]!;
      const slot = members.starts[j]! + members.placeOf(j, at);
      members.wanted[slot] = (members.taken[slot]! * wish[at]!) / this.missed[at]!;
      gain += this.moveCandidate(order.candidate[at]!, at, missed);
    }
    return gain;
  }

  /** c: what a chance at this position in a list is worth to its candidate. */
  wantOf(at: number): number {
    const i = this.step.order.candidate[at]!;
    return (this.omega[i]! * this.step.wish[at]! * this.allMissed[i]!) / this.missed[at]!;
  }
}

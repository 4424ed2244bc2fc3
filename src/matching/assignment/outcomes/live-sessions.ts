import { NO_SESSION, type OutcomeMarket } from './outcome-market.js';
import { placeShare } from './poisson.js';
import type { SessionCrowd } from './session-crowd.js';

/**
 * The crowd of sessions while single lists change. A change of M moves B for everybody in the session, too many to be recounted each
 * time: between two recounts their outcomes stand at a B held fast, and the objective moves with B by what a larger share is worth to
 * them, Σ x·A·c. A session whose B has drifted further than `tolerance` (relative) is recounted whole, so the error stays below the
 * square of that; at 0 every change is exact. All by row of session, but `owed` by position.
 */
export class LiveSessions {
  private readonly mean: Float64Array;
  /** B held fast, B now, and dB/dM now. */
  private readonly held: Float64Array;
  private readonly share: Float64Array;
  private readonly slope: Float64Array;
  /** Σ x·A·c over the lists, and over what stands outside. */
  private readonly worth: Float64Array;
  private readonly worthOutside: Float64Array;
  /** x·A·c: its part of `worth`, as of when the pair or its candidate was last recounted. */
  private readonly owed: Float64Array;
  private readonly moved: Int32Array;
  private movedCount = 0;
  private readonly isMoved: Uint8Array;
  private readonly places: ArrayLike<number>;
  private readonly answer = { share: 1, slope: 0 };

  constructor(
    private readonly crowd: SessionCrowd,
    market: OutcomeMarket,
    private readonly tolerance: number,
  ) {
    const count = crowd.mean.length;
    const reals = (): Float64Array => new Float64Array(count);
    this.places = market.places!;
    this.mean = reals();
    this.held = reals();
    this.share = reals();
    this.slope = reals();
    this.worth = reals();
    this.worthOutside = market.outside?.placesWorth ?? reals();
    this.owed = new Float64Array(crowd.session.length);
    this.moved = new Int32Array(count);
    this.isMoved = new Uint8Array(count);
  }

  /** Anew from the crowd as the model's step has just counted it; what it is worth is to be forgotten and every pair in a list `owe`d. */
  start(): void {
    this.mean.set(this.crowd.mean);
    this.held.set(this.crowd.share);
    this.share.set(this.crowd.share);
    this.slope.set(this.crowd.slope);
  }

  forgetWorth(): void {
    this.worth.fill(0);
    this.owed.fill(0);
  }

  /** B at which a position's outcome is counted. */
  heldAt(at: number): number {
    return this.held[this.crowd.session[at]!]!;
  }

  /** B and the price of a place of a session as they are now. */
  shareOf(s: number): number {
    return this.share[s]!;
  }

  priceOf(s: number): number {
    return (this.worth[s]! + this.worthOutside[s]!) * this.slope[s]!;
  }

  /** x·A at a position grew by `by`. */
  move(at: number, by: number): void {
    const s = this.crowd.session[at]!;
    if (s === NO_SESSION || by === 0) return;
    this.mean[s]! += by;
    if (this.isMoved[s] === 1) return;
    this.isMoved[s] = 1;
    this.moved[this.movedCount++] = s;
  }

  /** x·A·c at a position is now `value`; returns what the objective gains by the share having moved since it was held fast. */
  owe(at: number, value: number): number {
    const s = this.crowd.session[at]!;
    const more = value - this.owed[at]!;
    this.owed[at] = value;
    this.worth[s]! += more;
    return more * (this.share[s]! - this.held[s]!);
  }

  /** Works out B where the crowd has moved, and has those recounted that have drifted; returns what the objective gains. */
  settle(recount: (session: number) => number): number {
    let gain = 0;
    for (let n = 0; n < this.movedCount; n++) gain += this.settleOne(this.moved[n]!);
    for (let n = 0; n < this.movedCount; n++) {
      const s = this.moved[n]!;
      this.isMoved[s] = 0;
      if (Math.abs(this.share[s]! - this.held[s]!) <= this.tolerance * this.held[s]!) continue;
      gain -= this.worth[s]! * (this.share[s]! - this.held[s]!);
      this.held[s] = this.share[s]!;
      gain += recount(s);
    }
    this.movedCount = 0;
    return gain;
  }

  private settleOne(s: number): number {
    placeShare(Math.max(0, this.mean[s]!), this.places[s]!, this.answer);
    const by = this.answer.share - this.share[s]!;
    this.share[s] = this.answer.share;
    this.slope[s] = this.answer.slope;
    return (this.worth[s]! + this.worthOutside[s]!) * by;
  }
}

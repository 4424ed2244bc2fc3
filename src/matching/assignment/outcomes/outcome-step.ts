import type { OfferOrder } from './offer-order.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';
import { seatsLeft } from './poisson.js';
import { SessionCrowd } from './session-crowd.js';

/** Looked up once: used by the million, and looking up a global is slow where tests run. */
const { max } = Math;

/** A chance of 1 is held just below, so that what remains can be divided by. */
export const SURE = 1e-12;
const SQUARE = 255 * 255;

/** How much a place counts beyond being one: w = (1 − α) + α·u. */
export const WISH_SHARE = 0.6;

/** What an already shown pair counts more, so that lists do not flicker between near equals. */
export const SHOWN_BONUS = 0.02;

/** Chance that it happens at rank 1 with nobody before: u·p, 0–1. */
export function baseOf({ u, p }: { u: ArrayLike<number>; p: ArrayLike<number> }, pair: number): number {
  return (u[pair]! * p[pair]!) / SQUARE;
}

/** w: how much a place counts by this pair. */
export function wishOf({ u, shown }: { u: ArrayLike<number>; shown?: ArrayLike<number> }, pair: number, wishShare: number = WISH_SHARE): number {
  return (1 - wishShare + (wishShare * u[pair]!) / 255) * (shown?.[pair] === 1 ? 1 + SHOWN_BONUS : 1);
}

/**
 * The model of outcomes at any x ≥ 0 and its gradient (DESIGN, "Expected outcomes"), all in Float64, by position of the offers' order.
 * x = u·p·v(rank); L = Σ x before; A = Pr(Poisson(L) < seats); P = x·A·B, B the share of a short session's places; the objective is
 * Σ ω·(1 − Π(1 − w·P)). Linear in the pairs; the arrays are made once and written again at each step.
 */
export class OutcomeStep {
  /** u·p. */
  readonly base: Float64Array;
  readonly wish: Float64Array;
  /** A, and −dA/dL. */
  readonly left: Float64Array;
  readonly last: Float64Array;
  /** 1 − w·P. */
  readonly missed: Float64Array;
  /** By candidate, with what stands outside: Π(1 − w·P), and Π(1 − P), the chance that nothing comes of the list. */
  readonly allMissed: Float64Array;
  readonly nothing: Float64Array;
  /** B and dB/dM by session; null where no session is given. */
  readonly sessions: SessionCrowd | null;
  /** Set by `gradient`: Σ g·x. */
  gradientAtX = 0;

  constructor(
    readonly market: OutcomeMarket,
    readonly order: OfferOrder,
    wishShare: number = WISH_SHARE,
  ) {
    const reals = (): Float64Array => new Float64Array(market.offer.length);
    this.base = reals();
    this.wish = reals();
    for (let at = 0; at < this.base.length; at++) {
      const pair = order.pair[at]!;
      this.base[at] = baseOf(market, pair);
      this.wish[at] = wishOf(market, pair, wishShare);
    }
    this.left = reals();
    this.last = reals();
    this.missed = reals();
    this.allMissed = new Float64Array(candidatesOf(market));
    this.nothing = new Float64Array(candidatesOf(market));
    this.sessions = market.session === undefined || market.places === undefined ? null : new SessionCrowd(market, order);
  }

  /** Everything that follows from `x`; returns the objective under the candidates' weights `omega`. */
  evaluate(x: Float64Array, omega: Float64Array): number {
    this.countCrowds(x);
    this.sessions?.count(x, this.left);
    const { allMissed, nothing, missed, left, wish, order, sessions } = this;
    this.startOutside();
    for (let at = 0; at < x.length; at++) {
      if (x[at] === 0) {
        missed[at] = 1;
        continue;
      }
      const chance = x[at]! * left[at]! * (sessions === null ? 1 : sessions.shareAt(at));
      const i = order.candidate[at]!;
      missed[at] = max(SURE, 1 - wish[at]! * chance);
      allMissed[i]! *= missed[at]!;
      nothing[i]! *= max(SURE, 1 - chance);
    }
    let sum = 0;
    for (let i = 0; i < allMissed.length; i++) sum += omega[i]! * (1 - allMissed[i]!);
    return sum;
  }

  private startOutside(): void {
    const { outside } = this.market;
    if (outside?.missed === undefined) this.allMissed.fill(1);
    else this.allMissed.set(outside.missed);
    if (outside?.nothing === undefined) this.nothing.fill(1);
    else this.nothing.set(outside.nothing);
  }

  private countCrowds(x: Float64Array): void {
    const { left, last, order: { starts }, market: { seats } } = this;
    const chance = { left: 0, last: 0 };
    for (let j = 0; j + 1 < starts.length; j++) {
      let crowd = 0;
      const open = seats[j]!;
      for (let at = starts[j]!; at < starts[j + 1]!; at++) {
        // Without more before, nothing changes.
        if (at === starts[j]! || x[at - 1] !== 0) seatsLeft(crowd, open, chance);
        left[at] = chance.left;
        last[at] = chance.last;
        crowd += x[at]!;
      }
    }
  }

  /**
   * The gradient at the `x` last evaluated, by position, into `into`: what a pair brings, less what it takes from those after it, by
   * suffix sums. With sessions, what a pair is worth is c·B plus what it costs the others of its session (chain rule).
   */
  gradient(x: Float64Array, omega: Float64Array, into: Float64Array): void {
    const { order: { starts, candidate }, left, last, missed, wish, allMissed, sessions } = this;
    sessions?.price(x, this, omega);
    let atX = 0;
    for (let j = 0; j + 1 < starts.length; j++) {
      let taken = 0;
      for (let at = starts[j + 1]! - 1; at >= starts[j]!; at--) {
        const i = candidate[at]!;
        let worth = omega[i]! * wish[at]! * allMissed[i]!;
        if (missed[at] !== 1) worth /= missed[at]!;
        if (sessions !== null) worth = worth * sessions.shareAt(at) + sessions.priceAt(at);
        into[at] = left[at]! * worth - taken;
        atX += into[at]! * x[at]!;
        taken += x[at]! * last[at]! * worth;
      }
    }
    this.gradientAtX = atX;
  }
}

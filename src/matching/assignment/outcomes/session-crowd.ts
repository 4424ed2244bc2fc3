import { countingSort, type OfferOrder } from './offer-order.js';
import { NO_SESSION, type OutcomeMarket } from './outcome-market.js';
import { placeShare } from './poisson.js';

/** What the crowd of sessions follows from, by position and by candidate: `OutcomeStep` and `ListState` have it. */
export interface Standing {
  order: OfferOrder;
  wish: Float64Array;
  /** A; 1 − w·P; and by candidate Π(1 − w·P). */
  left: Float64Array;
  missed: Float64Array;
  allMissed: Float64Array;
}

/** The second crowd: those who would take the places of a session. All by row of session. */
export class SessionCrowd {
  /** By position: the session. */
  readonly session: Int32Array;
  /** M = Σ x·A. */
  readonly mean: Float64Array;
  /** B, and dB/dM. */
  readonly share: Float64Array;
  readonly slope: Float64Array;
  /** Σ x·A·c: what a larger share would be worth to all, for 1 of B. */
  private readonly worth: Float64Array;
  /** dB/dM · Σ x·A·c: what one more costs the others, below 0. */
  private readonly cost: Float64Array;
  private readonly answer = { share: 1, slope: 0 };
  private positionsBySession: { starts: Int32Array; position: Int32Array } | null = null;

  constructor(
    private readonly market: OutcomeMarket,
    order: OfferOrder,
  ) {
    const count = market.places!.length;
    this.session = order.pair.map((pair) => market.session![pair]!);
    this.mean = new Float64Array(count);
    this.share = new Float64Array(count).fill(1);
    this.slope = new Float64Array(count);
    this.worth = new Float64Array(count);
    this.cost = new Float64Array(count);
  }

  /** Session `s` has the positions `position[starts[s] … starts[s + 1] − 1]`. */
  get bySession(): { starts: Int32Array; position: Int32Array } {
    if (this.positionsBySession === null) {
      const { starts, order } = countingSort(this.session.length, this.mean.length, (at) => this.session[at]!);
      this.positionsBySession = { starts, position: order };
    }
    return this.positionsBySession;
  }

  /** M, B and its slope at `x`. */
  count(x: Float64Array, left: Float64Array): void {
    const { mean, session } = this;
    startFrom(mean, this.market.outside?.placesTaken);
    for (let at = 0; at < x.length; at++) if (x[at] !== 0) mean[session[at]!]! += x[at]! * left[at]!;
    for (let s = NO_SESSION + 1; s < mean.length; s++) this.shareOut(s, mean[s]!);
  }

  private shareOut(s: number, mean: number): void {
    placeShare(mean, this.market.places![s]!, this.answer);
    this.mean[s] = mean;
    this.share[s] = this.answer.share;
    this.slope[s] = this.answer.slope;
  }

  /** The price of a place, at the `x` last counted. */
  price(x: Float64Array, { order, left, missed, wish, allMissed }: Standing, omega: Float64Array): void {
    const { worth, cost, session } = this;
    startFrom(worth, this.market.outside?.placesWorth);
    for (let at = 0; at < x.length; at++) {
      if (x[at] === 0) continue;
      const i = order.candidate[at]!;
      worth[session[at]!]! += (x[at]! * left[at]! * omega[i]! * wish[at]! * allMissed[i]!) / missed[at]!;
    }
    for (let s = NO_SESSION + 1; s < cost.length; s++) cost[s] = worth[s]! * this.slope[s]!;
  }

  /** Row 0, no session, has all the places in the world: B stays 1 there, and nothing costs. */
  shareAt(at: number): number {
    return this.share[this.session[at]!]!;
  }

  priceAt(at: number): number {
    return this.cost[this.session[at]!]!;
  }
}

function startFrom(sums: Float64Array, outside: Float64Array | undefined): void {
  if (outside === undefined) sums.fill(0);
  else sums.set(outside);
}

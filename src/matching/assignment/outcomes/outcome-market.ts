import type { Pairs } from '../pairs/pairs.js';

/**
 * What lists are chosen from: feasible pairs in candidate order (candidate `i` has pairs `starts[i] … starts[i + 1] − 1`), both
 * chances as bytes 0–255, and seats by offer. Rows of candidates decide ties: the lower one comes first. `Pairs` with seats and
 * places besides is one.
 */
export interface OutcomeMarket extends Pick<Pairs, 'starts' | 'offer' | 'u' | 'p'> {
  /** Seats by row of offer, from 0; as many as there are offers. */
  seats: ArrayLike<number>;
  /** By pair: the row of its training session, 0 for none; and the free places by row of session, of which row 0 is never read. Without both, places never run short. */
  session?: Int32Array;
  places?: ArrayLike<number>;
  /** By pair, 1 where an adviser pinned it: it stands in the list, before all that is not pinned. */
  pinned?: Uint8Array;
  /** By pair, 1 where an adviser banned it: it stands in no list. */
  banned?: Uint8Array;
  /** By pair, 1 where the last run's list showed it. */
  shown?: Uint8Array;
  /** Where this is a part of a larger market, what stands outside of it. */
  outside?: Outside;
}

/**
 * What list entries that are not in this part of a market do to it; each is left out where there are none. A part that holds its
 * offers whole (all entries of each) then has the values and the gradient of the whole.
 */
export interface Outside {
  /** By candidate: Π(1 − w·P), and Π(1 − P), over their entries outside. */
  missed?: Float64Array;
  nothing?: Float64Array;
  /** By row of session: Σ x·A over the entries outside, and Σ x·A·c, what more of the session's places would be worth to them (c as in DESIGN). */
  placesTaken?: Float64Array;
  placesWorth?: Float64Array;
}

export const NO_SESSION = 0;

export function candidatesOf(market: OutcomeMarket): number {
  return market.starts.length - 1;
}

/** How much of a candidate's look a rank gets, by rank − 1: v(r) = 1 / log2(1 + r), as for discounted gains (Järvelin & Kekäläinen, 2002). */
export function viewWeights(k: number): Float64Array {
  return Float64Array.from({ length: k }, (_, at) => 1 / Math.log2(2 + at));
}

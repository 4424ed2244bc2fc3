import type { Pairs } from '../pairs/pairs.js';

/**
 * What lists are chosen from: feasible pairs in candidate order (candidate `i` has pairs `starts[i] … starts[i + 1] − 1`), both
 * chances as bytes 0–255, and seats by offer. Rows of candidates decide ties: the lower one comes first.
 */
export interface OutcomeMarket extends Pick<Pairs, 'starts' | 'offer' | 'u' | 'p'> {
  /** Seats by row of offer, from 0; as many as there are offers. */
  seats: ArrayLike<number>;
  /** By pair: the row of its training session, −1 for none; and the free places by row of session. Without them places never run short. */
  session?: Int32Array;
  places?: ArrayLike<number>;
  /** By pair, 1 where an adviser pinned it: it stands in the list, before all that is not pinned. */
  pinned?: Uint8Array;
  /** By pair, 1 where an adviser banned it: it stands in no list. */
  banned?: Uint8Array;
  /** By pair, 1 where the last run's list showed it. */
  shown?: Uint8Array;
}

export const NO_SESSION = -1;

export function candidatesOf(market: OutcomeMarket): number {
  return market.starts.length - 1;
}

/** How much of a candidate's look a rank gets, by rank − 1: v(r) = 1 / log2(1 + r), as for discounted gains (Järvelin & Kekäläinen, 2002). */
export function viewWeights(k: number): Float64Array {
  return Float64Array.from({ length: k }, (_, at) => 1 / Math.log2(2 + at));
}

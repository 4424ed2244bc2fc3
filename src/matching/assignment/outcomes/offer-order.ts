import { candidatesOf, type OutcomeMarket } from './outcome-market.js';

const BYTES = 256;

/** The pairs once more, offer by offer, each offer's in the order in which it takes applicants. A "position" is a place in this order. */
export interface OfferOrder {
  /** Offer `j` has the positions `starts[j] … starts[j + 1] − 1`. */
  starts: Int32Array;
  /** By position: the pair. */
  pair: Int32Array;
  /** By position: the row of the candidate. */
  candidate: Int32Array;
  /** By pair: its position. */
  position: Int32Array;
}

/** Sorts by offer, then p falling, then row of the candidate: two passes of a counting sort, linear in the pairs. */
export function offerOrder(market: OutcomeMarket): OfferOrder {
  const { offer, p, seats } = market;
  const count = offer.length;
  const byChance = countingSort(count, BYTES, (pair) => BYTES - 1 - p[pair]!).order;
  const { starts, order: pair } = countingSort(count, seats.length, (at) => offer[byChance[at]!]!);
  const [position, candidate] = [new Int32Array(count), new Int32Array(count)];
  const owner = candidateByPair(market);
  for (let at = 0; at < count; at++) {
    pair[at] = byChance[pair[at]!]!;
    position[pair[at]!] = at;
    candidate[at] = owner[pair[at]!]!;
  }
  return { starts, pair, candidate, position };
}

/** Row of the candidate by pair. */
export function candidateByPair(market: OutcomeMarket): Int32Array {
  const owner = new Int32Array(market.offer.length);
  for (let i = 0; i < candidatesOf(market); i++) owner.fill(i, market.starts[i], market.starts[i + 1]);
  return owner;
}

/** Stable. `key`: a whole number from 0 to `size` − 1. `starts`: where each key's run begins in `order`. */
export function countingSort(count: number, size: number, key: (item: number) => number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(size + 1);
  for (let item = 0; item < count; item++) starts[key(item) + 1]!++;
  for (let value = 0; value < size; value++) starts[value + 1]! += starts[value]!;
  const next = starts.slice();
  const order = new Int32Array(count);
  for (let item = 0; item < count; item++) order[next[key(item)]!++] = item;
  return { starts, order };
}

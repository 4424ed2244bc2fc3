import type { Lists } from '../lists/lists.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';

/** Pairs kept of a market: their numbers in it, rising. */
export interface NarrowMarket {
  market: OutcomeMarket;
  pair: Int32Array;
}

/**
 * The market of the pairs that may matter, in their order, all else as it is: those marked in `stays` (1 by pair; changed in place),
 * those in the lists, and those whose score reaches `share` of the last place in their candidate's list; all of a list that is not full.
 */
export function narrowMarket(market: OutcomeMarket, stays: Uint8Array, score: Float64Array, { k, pair, length }: Lists, share: number): NarrowMarket {
  const { starts } = market;
  for (let i = 0; i < candidatesOf(market); i++) {
    const least = length[i]! < k ? -Infinity : share * score[pair[i * k + k - 1]!]!;
    for (let e = starts[i]!; e < starts[i + 1]!; e++) if (score[e]! >= least) stays[e] = 1;
    for (let n = i * k; n < i * k + length[i]!; n++) stays[pair[n]!] = 1;
  }
  return partOf(market, stays);
}

function partOf(market: OutcomeMarket, stays: Uint8Array): NarrowMarket {
  const pair = new Int32Array(stays.reduce((sum, own) => sum + own, 0));
  const starts = new Int32Array(market.starts.length);
  let count = 0;
  for (let i = 0; i < candidatesOf(market); i++) {
    for (let e = market.starts[i]!; e < market.starts[i + 1]!; e++) if (stays[e] === 1) pair[count++] = e;
    starts[i + 1] = count;
  }
  const { pinned, banned, shown, session } = market;
  return {
    pair,
    market: {
      ...market, starts, offer: picked(market.offer, pair, new Int32Array(count)), u: picked(market.u, pair, new Uint8Array(count)), p: picked(market.p, pair, new Uint8Array(count)),
      ...(session && { session: picked(session, pair, new Int32Array(count)) }), ...(pinned && { pinned: picked(pinned, pair, new Uint8Array(count)) }),
      ...(banned && { banned: picked(banned, pair, new Uint8Array(count)) }), ...(shown && { shown: picked(shown, pair, new Uint8Array(count)) }),
    },
  };
}

function picked<T extends Int32Array | Uint8Array>(column: T, pair: Int32Array, into: T): T {
  for (let n = 0; n < pair.length; n++) into[n] = column[pair[n]!]!;
  return into;
}

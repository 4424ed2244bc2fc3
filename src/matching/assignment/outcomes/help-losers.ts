import { WORSE_OFF } from '../judge/judge-lists.js';
import { improveLists, type Shortlist } from './improve-lists.js';
import type { ListState } from './list-state.js';

/** How often those still worse off are helped, how much more they count each time, and how far above the line they are to come. */
const TIMES = 5;
const RISE = 1.5;
const ABOVE = 1.01;

/**
 * Helps those whom the lists still leave worse off than plain search would: they count more and more, and their own lists and those of
 * whoever is taken before them are answered anew under these weights. ω is as it was afterwards, so only few lists change.
 */
export function helpLosers(state: ListState, plain: Float64Array, shortlist: Shortlist, offersAtLeast?: number): void {
  const { omega } = state;
  const before = omega.slice();
  for (let n = 0, last = Infinity; n < TIMES; n++) {
    const nothing = state.nothing();
    const losers = [...omega.keys()].filter((i) => 1 - nothing[i]! < WORSE_OFF * ABOVE * plain[i]!);
    // Where helping some makes losers of more others, it only moves the loss about.
    if (losers.length === 0 || losers.length > last) break;
    last = losers.length;
    for (const i of losers) omega[i]! *= RISE;
    state.reweigh();
    improveLists(state, shortlist, offersAtLeast, withRivals(state, losers));
  }
  omega.set(before);
}

/** These candidates and those who are taken before them by the offers of their lists, rising. */
function withRivals(state: ListState, candidates: readonly number[]): Int32Array {
  const { order, market } = state.step;
  const rows = new Set(candidates);
  for (const i of candidates) {
    for (const pair of state.listOf(i)) {
      for (let at = order.starts[market.offer[pair]!]!; at < order.position[pair]!; at++) if (state.lookOf(order.pair[at]!) > 0) rows.add(order.candidate[at]!);
    }
  }
  return Int32Array.from(rows).sort();
}

import { WORSE_OFF } from '../judge/judge-lists.js';
import { improveLists, type Shortlist } from './improve-lists.js';
import type { ListState } from './list-state.js';

/** How often those still worse off are helped, how much more they count each time, and how far above the line they are to come. */
const TIMES = 5;
const RISE = 1.5;
const ABOVE = 1.01;
/** Whose going would give a loser less than this share of their chance by plain search does not matter to them. */
const MATTERS = 0.01;

/**
 * Helps those whom the lists still leave worse off than plain search would: they count more and more, and their own lists and those of
 * whoever is taken before them and matters are answered anew under these weights. ω is as it was afterwards, so only few lists change.
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
    improveLists(state, shortlist, offersAtLeast, withRivals(state, losers, plain));
  }
  omega.set(before);
}

/** The losers and those whom the offers of their lists take before them and who matter to them, rising. */
function withRivals(state: ListState, losers: readonly number[], plain: Float64Array): Int32Array {
  const rows = new Set(losers);
  for (const i of losers) {
    for (const pair of state.listOf(i)) for (const rival of state.rivalsOf(pair, MATTERS * plain[i]!)) rows.add(rival);
  }
  return Int32Array.from(rows).sort();
}

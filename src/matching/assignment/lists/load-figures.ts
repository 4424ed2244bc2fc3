import type { Pairs } from '../pairs/pairs.js';
import type { Lists } from './lists.js';

export interface LoadFigures {
  /** Share of offers that stand in at least one list, 0–1; 1 when there is no offer. */
  coverage: number;
  /** Of lists by offer: 0 all alike, near 1 all in one. */
  gini: number;
  /** The most lists that one offer stands in. */
  maxLoad: number;
  /** Mean length of the lists, empty ones included. */
  meanLength: number;
}

/** In how many lists each offer stands. */
export function loadsOf(pairs: Pairs, lists: Lists, offers: number): Int32Array {
  const loads = new Int32Array(offers);
  for (const pair of lists.pair) if (pair !== -1) loads[pairs.offer[pair]!]!++;
  return loads;
}

export function loadFigures(loads: Int32Array, lists: Lists): LoadFigures {
  const sorted = loads.slice().sort();
  const offers = sorted.length;
  const total = sorted.reduce((sum, load) => sum + load, 0);
  const weighted = sorted.reduce((sum, load, at) => sum + (at + 1) * load, 0);
  return {
    coverage: offers === 0 ? 1 : sorted.filter((load) => load > 0).length / offers,
    gini: total === 0 ? 0 : (2 * weighted) / (offers * total) - (offers + 1) / offers,
    maxLoad: sorted.at(-1) ?? 0,
    meanLength: lists.length.length === 0 ? 0 : total / lists.length.length,
  };
}

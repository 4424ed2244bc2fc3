import type { Pairs } from '../pairs/pairs.js';
import type { Lists } from './lists.js';

/** A change of how lists are chosen is a new version. */
export const METHOD_VERSION = 'sqrt-up-1';

/**
 * Chooses each candidate's list among the pairs kept: what is pinned first, then by sqrt(u · p), which is the order they come in.
 * The one place where lists are chosen.
 */
export function chooseLists(pairs: Pairs, k: number): Lists {
  const candidates = pairs.starts.length - 1;
  const lists: Lists = { k, pair: new Int32Array(candidates * k).fill(-1), length: new Uint8Array(candidates) };
  for (let i = 0; i < candidates; i++) {
    const length = Math.min(k, pairs.starts[i + 1]! - pairs.starts[i]!);
    for (let rank = 0; rank < length; rank++) lists.pair[i * k + rank] = pairs.starts[i]! + rank;
    lists.length[i] = length;
  }
  return lists;
}

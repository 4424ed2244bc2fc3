import type { Market } from '../assignment/columns/market.js';
import { LIST_LENGTH, type Lists } from '../assignment/lists/lists.js';
import { emptyLists } from '../assignment/outcomes/best-lists.js';
import type { Pairs } from '../assignment/pairs/pairs.js';
import { SAID_BITS } from '../facts/said.js';

export interface Presented {
  /** Pairs that advisers presented, of offers and candidates that are still in the market. */
  pairs: number;
  /** Those among them that are feasible and kept, as lists: what a candidate wants most comes first. */
  lists: Lists;
}

/** What advisers have presented, as lists that can be judged like those of the run. */
export function presentedLists({ candidates, offers, said }: Market, pairs: Pairs): Presented {
  const lists = emptyLists(candidates.count, LIST_LENGTH);
  const isShown = new Uint8Array(offers.count);
  let count = 0;
  for (let i = 0; i < candidates.count; i++) {
    const own = [...said.offers.subarray(said.starts[i]!, said.starts[i + 1]!)].filter((_, at) => (said.bits[said.starts[i]! + at]! & SAID_BITS.shown) !== 0);
    if (own.length === 0) continue;
    count += own.length;
    for (const offer of own) isShown[offer] = 1;
    const shown: number[] = [];
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) if (isShown[pairs.offer[pair]!] === 1) shown.push(pair);
    for (const offer of own) isShown[offer] = 0;
    shown.sort((a, b) => pairs.u[b]! - pairs.u[a]! || a - b);
    lists.length[i] = Math.min(shown.length, LIST_LENGTH);
    lists.pair.set(shown.slice(0, LIST_LENGTH), i * LIST_LENGTH);
  }
  return { pairs: count, lists };
}

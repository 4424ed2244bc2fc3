import type { Lists } from '../lists/lists.js';
import type { OfferOrder } from './offer-order.js';
import { viewWeights } from './outcome-market.js';

/**
 * By position of the offers' order: how much of a look each pair gets, 0 for those in no list. A list may have gaps (−1): places
 * that are not in this part of a market.
 */
export function looksOf({ k, pair, length }: Lists, order: OfferOrder): Float64Array {
  const views = viewWeights(k);
  const looks = new Float64Array(order.pair.length);
  for (let i = 0; i < length.length; i++) {
    for (let r = 0; r < length[i]!; r++) if (pair[i * k + r] !== -1) looks[order.position[pair[i * k + r]!]!] = views[r]!;
  }
  return looks;
}

import type { Lists } from '../lists/lists.js';
import { OFFERS_AT_LEAST } from './best-lists.js';
import type { OutcomeMarket } from './outcome-market.js';

/** What another list must bring, in placements, before it takes the place of one that people have seen. */
export const WORTH_A_CHANGE = 1e-3;

/**
 * Puts each candidate's standing list in the place of the one that the steps found, so that what follows changes only what is worth it:
 * unless it has lost so many offers that fewer than three are left where there could be more, or an adviser has pinned something that
 * it does not begin with. Ranks close up where an offer has gone. Returns how many were kept.
 */
export function keepStanding(market: OutcomeMarket, standing: Lists, lists: Lists): number {
  let kept = 0;
  for (let i = 0; i < lists.length.length; i++) {
    if (!mayStand(market, standing, i)) continue;
    lists.pair.set(standing.pair.subarray(i * lists.k, (i + 1) * lists.k), i * lists.k);
    lists.length[i] = standing.length[i]!;
    kept++;
  }
  return kept;
}

function mayStand({ starts, pinned, banned }: OutcomeMarket, { k, pair, length }: Lists, i: number): boolean {
  const own = pair.subarray(i * k, i * k + length[i]!);
  if (own.length === 0 || own.length < Math.min(OFFERS_AT_LEAST, starts[i + 1]! - starts[i]!)) return false;
  if (banned !== undefined && own.some((one) => banned[one] === 1)) return false;
  if (pinned === undefined) return true;
  const pins = Math.min(k, pinned.subarray(starts[i], starts[i + 1]).reduce((sum, one) => sum + one, 0));
  return own.subarray(0, pins).every((one) => pinned[one] === 1) && own.length >= pins;
}

import { TIERS, type Tier } from '../search-engine.js';
import type { Slice } from './queries.js';

/** Which hits of each tier lie in a window over all tiers one after the other. */
export function slicesOf(totals: Readonly<Record<Tier, number>>, offset: number, size: number): (tier: Tier) => Slice {
  const slices = new Map<Tier, Slice>();
  let before = 0;
  for (const tier of TIERS) {
    const from = Math.min(Math.max(0, offset - before), totals[tier]);
    const until = Math.min(Math.max(0, offset + size - before), totals[tier]);
    slices.set(tier, { offset: from, limit: until - from });
    before += totals[tier];
  }
  return (tier) => slices.get(tier)!;
}

import { STEPS, STEPS_PER_METRE } from '../../../reference/travel/travel-time.js';
import { MAX_MINUTES_TO_FIRM } from '../../rules/limits.js';
import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import { DETAIL, POINTS, TRAVEL_ENTRIES } from './point-tables.js';
import { WAY_BITS, type PreparedCandidate } from './prepared-candidate.js';
import { BIT } from './rule-tables.js';

/** First pass: the ways to the firm and to the site. Begins the rules and the points of each pair. */
export function scoreWays(market: Market, prepared: PreparedCandidate, i: number, batch: Batch, from: number, to: number): void {
  const { candidates, offers: { x, y }, sessions: { site, share } } = market;
  const { minutes, wayToSite } = prepared;
  const { offers, sessions, rules, points, details } = batch;
  const { travel } = POINTS;
  const cx = candidates.x[i]!, cy = candidates.y[i]!, limit = candidates.squaredFirmLimit[i]!;
  const last = (STEPS - 1) | 0, longest = (TRAVEL_ENTRIES - 1) | 0, perMetre = +STEPS_PER_METRE, patience = MAX_MINUTES_TO_FIRM | 0, wayBits = WAY_BITS | 0;
  const beyondLimit = BIT.beyondLimit | 0, tooLong = BIT.tooLong | 0, siteOutOfReach = BIT.siteOutOfReach | 0;
  for (let n = from; n < to; n++) {
    const j = offers[n]!, s = sessions[n]!;
    const dx = x[j]! - cx, dy = y[j]! - cy, squared = dx * dx + dy * dy;
    const firm = minutes[Math.min(last, (Math.sqrt(squared) * perMetre) | 0)]!;
    const way = wayToSite[site[s]!]!, atCentre = share[s]!;
    const average = Math.min(longest, ((firm * (60 - atCentre) + (way & wayBits) * atCentre) / 60) | 0);
    const forTravel = travel[average]!;
    rules[n] = (squared > limit ? beyondLimit : 0) | (((patience - firm) >> 31) & tooLong) | (((wayBits - way) >> 31) & siteOutOfReach);
    points[n] = forTravel;
    if (details !== null) details[n * DETAIL.row + DETAIL.travel] = forTravel;
  }
}

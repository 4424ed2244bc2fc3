import { STEPS, STEPS_PER_METRE } from '../../../reference/travel/travel-time.js';
import { MAX_MINUTES_TO_FIRM } from '../../rules/limits.js';
import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import { DETAIL, POINTS, TRAVEL_ENTRIES } from './point-tables.js';
import { WAY_BITS, type PreparedCandidate } from './prepared-candidate.js';
import { BIT } from './rule-tables.js';

const LAST_STEP = STEPS - 1;
const PER_METRE = STEPS_PER_METRE;
const LONGEST = TRAVEL_ENTRIES - 1;
const PATIENCE = MAX_MINUTES_TO_FIRM;
const MINUTES = WAY_BITS;
const BEYOND_LIMIT = BIT.beyondLimit;
const TOO_LONG = BIT.tooLong;
const SITE_OUT_OF_REACH = BIT.siteOutOfReach;

/** First pass: the ways to the firm and to the site. Begins the rules and the points of each pair. */
export function scoreWays(market: Market, prepared: PreparedCandidate, i: number, batch: Batch, from: number, to: number): void {
  const { candidates, offers: { x, y }, sessions: { site, share } } = market;
  const { minutes, wayToSite } = prepared;
  const { offers, sessions, rules, points, details } = batch;
  const { travel } = POINTS;
  const cx = candidates.x[i]!, cy = candidates.y[i]!, limit = candidates.squaredFirmLimit[i]!;
  for (let n = from; n < to; n++) {
    const j = offers[n]!, s = sessions[n]!;
    const dx = x[j]! - cx, dy = y[j]! - cy, squared = dx * dx + dy * dy;
    const firm = minutes[Math.min(LAST_STEP, (Math.sqrt(squared) * PER_METRE) | 0)]!;
    const way = wayToSite[site[s]!]!, atCentre = share[s]!;
    const average = Math.min(LONGEST, ((firm * (60 - atCentre) + (way & MINUTES) * atCentre) / 60) | 0);
    const forTravel = travel[average]!;
    rules[n] = (squared > limit ? BEYOND_LIMIT : 0) | (((PATIENCE - firm) >> 31) & TOO_LONG) | (((MINUTES - way) >> 31) & SITE_OUT_OF_REACH);
    points[n] = forTravel;
    if (details !== null) details[n * DETAIL.row + DETAIL.travel] = forTravel;
  }
}

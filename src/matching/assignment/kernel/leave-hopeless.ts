import { SAID_BITS } from '../../facts/said.js';
import { REFUSE_MASK } from '../../rules/rule-table.js';
import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import type { PreparedCandidate } from './prepared-candidate.js';
import { BIT, RULE_TABLES } from './rule-tables.js';

const BEYOND_LIMIT = BIT.beyondLimit;
const REFUSED = REFUSE_MASK;
const PINNED = SAID_BITS.pin;

/**
 * Takes out of the batch the pairs that rules of distance, day and terms refuse whatever session is chosen, so that nobody chooses one for
 * them. What is pinned stays, and so do offers without any feasible pair yet (`feasible`: how many, by row of the offer): of these one wants
 * to know all rules. The kernel would refuse each pair that goes, and it alone decides about those that stay.
 */
export function leaveHopeless(market: Market, prepared: PreparedCandidate, i: number, batch: Batch, feasible: Int32Array): void {
  const { candidates, offers: { x, y, day, legalClass, terms, inForce } } = market;
  const { days: { bits: dayBits }, termsRules, said } = prepared;
  const { offers, count } = batch;
  const { dates } = RULE_TABLES;
  const cx = candidates.x[i]!, cy = candidates.y[i]!, limit = candidates.squaredFirmLimit[i]!;
  let kept = 0;
  for (let n = 0; n < count; n++) {
    const j = offers[n]!;
    const dx = x[j]! - cx, dy = y[j]! - cy;
    const rules = (dx * dx + dy * dy > limit ? BEYOND_LIMIT : 0) | dates[(legalClass[j]! << 8) | dayBits[day[j]!]!]! | termsRules[terms[j]!]!;
    const isHopeless = (rules & inForce[j]! & REFUSED) !== 0 && feasible[j] !== 0 && (said[j]! & PINNED) === 0;
    offers[kept] = j;
    if (!isHopeless) kept++;
  }
  batch.count = kept;
}

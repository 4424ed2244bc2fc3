import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import { DETAIL, POINTS } from './point-tables.js';
import type { PreparedCandidate } from './prepared-candidate.js';
import { BIT, RULE_TABLES } from './rule-tables.js';

const UNRELATED = BIT.unrelated;

/** Third pass: the trade. Occupation, skills, branch, and what was said of the pair. */
export function scoreTrade(market: Market, prepared: PreparedCandidate, batch: Batch, from: number, to: number): void {
  const { offers: { occupation, skillsRow, activity } } = market;
  const { relation, branchRow, skillsMet, said } = prepared;
  const { offers, rules, points, details } = batch;
  const saidRules = RULE_TABLES.said;
  const { occupation: occupationPoints, skills, interest } = POINTS;
  for (let n = from; n < to; n++) {
    const j = offers[n]!, near = relation[occupation[j]!]!, sayings = said[j]!;
    const forOccupation = occupationPoints[near]!, forInterest = interest[sayings & 3]!;
    const forSkills = skills[branchRow[activity[j]!]! + skillsRow[j]! + skillsMet[j]!]!;
    rules[n] = rules[n]! | saidRules[sayings]! | (((near - 1) >> 31) & UNRELATED);
    points[n] = points[n]! + forOccupation + forSkills + forInterest;
    if (details === null) continue;
    const at = n * DETAIL.row;
    details[at + DETAIL.occupation] = forOccupation;
    details[at + DETAIL.skills] = forSkills;
    details[at + DETAIL.interest] = forInterest;
  }
}

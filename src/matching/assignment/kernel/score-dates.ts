import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import { DETAIL, POINTS } from './point-tables.js';
import type { PreparedCandidate } from './prepared-candidate.js';
import { BIT, RULE_TABLES } from './rule-tables.js';

const LEVEL_OUT_OF_REACH = BIT.levelOutOfReach;

/** Second pass: the day the contract starts (ages, availability) and the training chosen (when it begins, what it prepares). */
export function scoreDates(market: Market, prepared: PreparedCandidate, i: number, batch: Batch, from: number, to: number): void {
  const { candidates, offers: { day, legalClass, kind, windowFirst, windowLast, minimumRow }, sessions: { start, level, ownRules } } = market;
  const { days } = prepared;
  const { offers, sessions, rules, points, details } = batch;
  const { bits: dayBits, points: dayPoints } = days;
  const { dates, training } = RULE_TABLES;
  const levelPoints = POINTS.level;
  const highest = candidates.highestDiploma[i]!, levelBase = prepared.levelBase;
  for (let n = from; n < to; n++) {
    const j = offers[n]!, s = sessions[n]!, on = day[j]!, begins = start[s]!, diploma = level[s]!;
    const found = ((s - 1) >>> 31) | (((windowLast[j]! - begins) >>> 31) << 1) | (((begins - windowFirst[j]!) >>> 31) << 2);
    const forStart = dayPoints[on]!, forLevel = levelPoints[levelBase + minimumRow[j]! + diploma]!;
    rules[n] = rules[n]! | dates[(legalClass[j]! << 8) | dayBits[on]!]! | training[(kind[j]! << 3) | found]! | ownRules[s]! | (((highest - diploma) >> 31) & LEVEL_OUT_OF_REACH);
    points[n] = points[n]! + forStart + forLevel;
    if (details === null) continue;
    details[n * DETAIL.row + DETAIL.start] = forStart;
    details[n * DETAIL.row + DETAIL.level] = forLevel;
  }
}

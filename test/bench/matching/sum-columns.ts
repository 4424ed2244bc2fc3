import type { Market } from '../../../src/matching/assignment/columns/market.js';
import type { Batch } from '../../../src/matching/assignment/kernel/batch.js';
import type { PreparedCandidate } from '../../../src/matching/assignment/kernel/prepared-candidate.js';

/**
 * The floor: reads for every pair the same columns as the kernel (of the offer and of the session chosen, and what the candidate has
 * in common with the offer), and only sums them. The candidate's own columns are read once for all offers, as the kernel does.
 */
export function sumColumns(market: Market, prepared: PreparedCandidate, i: number, batch: Batch): number {
  const { candidates: c, offers: o, sessions: t } = market;
  const { occupation, x, y, day, kind, legalClass, terms, windowFirst, windowLast, skillsRow, activity, minimumRow, rhythmRow, contractRow, answers, inForce } = o;
  const { site, start, level, rhythm, share, months, ownRules } = t;
  const { skillsMet, said } = prepared;
  const { offers, sessions, count } = batch;
  let sum = c.x[i]! + c.y[i]! + c.squaredFirmLimit[i]! + c.available[i]! + c.highestDiploma[i]! + c.licence[i]! + c.targetLevel[i]! + c.rhythm[i]!;
  for (let n = 0; n < count; n++) {
    const j = offers[n]!, s = sessions[n]!;
    sum += x[j]! + y[j]!
      + (occupation[j]! + day[j]! + kind[j]! + legalClass[j]! + terms[j]! + windowFirst[j]! + windowLast[j]! + skillsRow[j]! + activity[j]! + minimumRow[j]! + rhythmRow[j]!
      + contractRow[j]! + answers[j]! + inForce[j]! + skillsMet[j]! + said[j]!
      + site[s]! + start[s]! + level[s]! + rhythm[s]! + share[s]! + months[s]! + ownRules[s]!);
  }
  return sum;
}

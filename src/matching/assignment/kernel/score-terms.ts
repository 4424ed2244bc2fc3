import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import { DETAIL, POINTS } from './point-tables.js';
import type { PreparedCandidate } from './prepared-candidate.js';

/** Last pass: the terms of the contract, how the firm answers; and the rules that are not in force on the start are dropped. */
export function scoreTerms(market: Market, prepared: PreparedCandidate, batch: Batch, from: number, to: number): void {
  const { offers: { terms, rhythmRow, contractRow, answers, inForce }, sessions: { rhythm: training, months } } = market;
  const { termsRules, termsPoints, rhythmBase } = prepared;
  const { offers, sessions, rules, points, details } = batch;
  const { rhythm, contract } = POINTS;
  for (let n = from; n < to; n++) {
    const j = offers[n]!, s = sessions[n]!, number = terms[j]!;
    const forRhythm = rhythm[rhythmBase + rhythmRow[j]! + training[s]!]!, forContract = contract[contractRow[j]! - months[s]!]!;
    const forLicence = termsPoints[number]!, forAnswers = answers[j]!;
    rules[n] = inForce[j]! & (rules[n]! | termsRules[number]!);
    points[n] = points[n]! + forRhythm + forContract + forLicence + forAnswers;
    if (details === null) continue;
    const at = n * DETAIL.row;
    details[at + DETAIL.rhythm] = forRhythm;
    details[at + DETAIL.contract] = forContract;
    details[at + DETAIL.licence] = forLicence;
    details[at + DETAIL.answers] = forAnswers;
  }
}

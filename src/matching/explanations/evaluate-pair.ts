import { marketOf, type MarketFacts } from '../assignment/columns/market.js';
import { newBatch } from '../assignment/kernel/batch.js';
import { PreparedCandidate } from '../assignment/kernel/prepared-candidate.js';
import { scoreBatch } from '../assignment/kernel/score-batch.js';
import { pointsOf } from '../assignment/lists/list-rows.js';
import { SessionChooser } from '../assignment/pairs/session-chooser.js';
import { chancesOf } from '../assignment/pairs/worth.js';
import type { MarketReference } from '../facts/market-reference.js';
import { isSaid } from '../facts/said.js';
import { viewPair, type PairView } from '../facts/view-pair.js';
import { PIN_OVERRIDES_MASK, REFUSE_MASK } from '../rules/rule-table.js';

export interface EvaluatedPair {
  /** The pair as rules and criteria see it, with the session chosen. */
  view: PairView;
  /** Bits of the rules that speak of the pair, and of those among them that refuse it (a pin overrides some). */
  rules: number;
  refused: number;
  /** By the side's own criteria, in stored order. */
  candidatePoints: number[];
  employerPoints: number[];
  /** Chances as bytes, 1–255. */
  u: number;
  p: number;
}

/**
 * One pair as a run computes it: the same columns, the same choice of session, the same kernel; also when a rule refuses it.
 * `facts` hold one candidate, one offer, the sessions of the region and what was said of the pair.
 * @throws RangeError when they hold another number of candidates or offers.
 */
export function evaluatePair(facts: MarketFacts, reference: MarketReference): EvaluatedPair {
  const [candidate, offer] = [facts.candidates[0], facts.offers[0]];
  if (candidate === undefined || offer === undefined || facts.candidates.length > 1 || facts.offers.length > 1) throw new RangeError('one candidate and one offer are expected');
  const market = marketOf(facts, reference);
  const prepared = new PreparedCandidate(market);
  prepared.prepare(0);
  const batch = newBatch(1, true);
  batch.count = 1;
  batch.sessions[0] = new SessionChooser(market, prepared).choose(0, 0);
  scoreBatch(market, prepared, 0, batch);
  const said = facts.said[0]?.bits ?? 0;
  const rules = batch.rules[0]!;
  return {
    view: viewPair(candidate, offer, facts.sessions[batch.sessions[0] - 1] ?? null, said, reference),
    rules, refused: rules & REFUSE_MASK & (isSaid(said, 'pin') ? ~PIN_OVERRIDES_MASK : -1),
    candidatePoints: pointsOf('candidate', batch.details!, 0), employerPoints: pointsOf('employer', batch.details!, 0), ...chancesOf(batch.points[0]!),
  };
}

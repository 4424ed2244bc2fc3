import type { Market } from '../assignment/columns/market.js';
import { newBatch } from '../assignment/kernel/batch.js';
import { PreparedCandidate } from '../assignment/kernel/prepared-candidate.js';
import { scoreBatch } from '../assignment/kernel/score-batch.js';
import { everyPair } from '../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../assignment/pairs/pairs.js';

/** One feasible pair by rows of the market, with its sums of points (0–100), its chances (0–255) and the rules that speak of it. */
export interface FeasiblePair {
  candidate: number;
  offer: number;
  /** Row of the session chosen; 0: none. */
  session: number;
  candidateTotal: number;
  employerTotal: number;
  u: number;
  p: number;
  rules: number;
  isPinned: boolean;
}

export interface FeasiblePairs {
  pairs: FeasiblePair[];
  generated: GeneratedPairs;
}

/**
 * Every feasible pair of a small market, none left out, candidate by candidate and best first: the run's own pairs, its choice of
 * sessions and its kernel. For final rounds and what-if questions; a whole region has millions.
 */
export function feasiblePairs(market: Market): FeasiblePairs {
  const generated = everyPair(market);
  const { pairs: { starts, offer, session, u, p, pinned } } = generated;
  const prepared = new PreparedCandidate(market);
  const batch = newBatch(market.offers.count);
  const found: FeasiblePair[] = [];
  for (let i = 0; i < market.candidates.count; i++) {
    const from = starts[i]!;
    batch.count = starts[i + 1]! - from;
    if (batch.count === 0) continue;
    batch.offers.set(offer.subarray(from, starts[i + 1]));
    batch.sessions.set(session.subarray(from, starts[i + 1]));
    prepared.prepare(i);
    scoreBatch(market, prepared, i, batch);
    for (let n = 0; n < batch.count; n++) {
      const points = batch.points[n]!;
      found.push({
        candidate: i, offer: batch.offers[n]!, session: batch.sessions[n]!, candidateTotal: points >> 8, employerTotal: points & 255,
        u: u[from + n]!, p: p[from + n]!, rules: batch.rules[n]!, isPinned: pinned[from + n] === 1,
      });
    }
  }
  return { pairs: found, generated };
}

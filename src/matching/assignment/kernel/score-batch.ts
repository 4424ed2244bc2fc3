import type { Market } from '../columns/market.js';
import type { Batch } from './batch.js';
import type { PreparedCandidate } from './prepared-candidate.js';
import { scoreDates } from './score-dates.js';
import { scoreTerms } from './score-terms.js';
import { scoreTrade } from './score-trade.js';
import { scoreWays } from './score-ways.js';

/** Pairs that go through all passes before the next ones come: their numbers stay in the nearest cache. */
const BLOCK = 1024;

/**
 * THE KERNEL: rules and both scores of pairs of candidate `i` whose session is already chosen. The run, the measure of all pairs and
 * the explanation of one pair all come through here. It equals the table of rules and the files of criteria, bit for bit (tested).
 *
 * It works in passes of a few columns each, which the compiler keeps in registers. A comparison of whole numbers `a < b` is the sign
 * of `a − b`, spread by `>> 31` over the bits of its rule, so that nothing branches. Imported constants are copied into
 * constants of each file: those the compiler writes into the code, imported ones it would fetch for every pair.
 */
export function scoreBatch(market: Market, prepared: PreparedCandidate, i: number, batch: Batch): void {
  for (let from = 0; from < batch.count; from += BLOCK) {
    const to = Math.min(batch.count, from + BLOCK);
    scoreWays(market, prepared, i, batch, from, to);
    scoreDates(market, prepared, i, batch, from, to);
    scoreTrade(market, prepared, batch, from, to);
    scoreTerms(market, prepared, batch, from, to);
  }
}

import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { needsTraining } from '../../../shared/contract-kind.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { viewPair } from '../../facts/view-pair.js';
import { ruleMask, rulesOf } from '../../rules/rule-table.js';
import { scorePair } from '../../scoring/score-pair.js';
import { marketOf, type MarketFacts } from '../columns/market.js';
import { newBatch } from './batch.js';
import { DETAIL } from './point-tables.js';
import { PreparedCandidate } from './prepared-candidate.js';
import { scoreBatch } from './score-batch.js';

const reference = marketReference(referenceTables());
const codes = (mask: number): string[] => rulesOf(mask).map(({ code }) => code);

/** Every pair with a session taken at random (or none), the fast way beside the readable one. */
function compare(facts: MarketFacts, random: SeededRandom): Set<string> {
  const market = marketOf(facts, reference);
  const prepared = new PreparedCandidate(market);
  const batch = newBatch(facts.offers.length, true);
  const seen = new Set<string>();
  facts.candidates.forEach((candidate, i) => {
    batch.count = facts.offers.length;
    facts.offers.forEach((offer, j) => {
      batch.offers[j] = j;
      batch.sessions[j] = needsTraining(offer.contractKind) ? random.between(0, facts.sessions.length) : 0;
    });
    prepared.prepare(i);
    scoreBatch(market, prepared, i, batch);
    facts.offers.forEach((offer, j) => {
      const session = facts.sessions[batch.sessions[j]! - 1] ?? null;
      const said = facts.said.find((saying) => saying.candidate === i && saying.offer === j)?.bits ?? 0;
      const view = viewPair(candidate, offer, session, said, reference);
      const scores = scorePair(view.scored);
      const details = [...batch.details!.subarray(j * DETAIL.row, (j + 1) * DETAIL.row)];
      const fast = { rules: codes(batch.rules[j]!), total: [batch.points[j]! >> 8, batch.points[j]! & 255], u: details.map((both) => both >> 8), p: details.map((both) => both & 255) };
      const readable = { rules: codes(ruleMask(view.ruled)), total: [scores.candidate.total, scores.employer.total], u: scores.candidate.points, p: scores.employer.points };
      if (JSON.stringify(fast) !== JSON.stringify(readable)) expect({ pair: view, ...fast }).toEqual({ pair: view, ...readable });
      fast.rules.forEach((code) => seen.add(code));
    });
  });
  return seen;
}

describe('the kernel', () => {
  it('is the table of rules and the files of criteria, bit for bit, on thousands of pairs of odd values', () => {
    const random = new SeededRandom(3);
    const seen = new Set<string>();
    for (let round = 0; round < 10; round++) for (const code of compare(randomMarket(random, { candidates: 30, offers: 30, sessions: 20 }), random)) seen.add(code);
    // Every rule spoke at least once: none is tested by silence.
    expect([...seen].sort()).toEqual(codes(0x7fffffff).sort());
  });

  it('leaves nothing of one candidate to the next', () => {
    const random = new SeededRandom(8);
    const facts = randomMarket(random, { candidates: 40, offers: 30, sessions: 10 });
    const market = marketOf(facts, reference);
    const alone = facts.candidates.map((_, i) => scoreAll(market, new PreparedCandidate(market), i));
    const shared = new PreparedCandidate(market);
    facts.candidates.forEach((_, i) => expect(scoreAll(market, shared, i)).toEqual(alone[i]));
  });

  it('gives nothing, not an error, for a market without offers or without candidates', () => {
    const empty = marketOf({ candidates: [], offers: [], sessions: [], said: [] }, reference);
    expect(empty.candidates.count + empty.offers.count).toBe(0);
    const random = new SeededRandom(1);
    const lonely = marketOf(randomMarket(random, { candidates: 1, offers: 0, sessions: 0 }), reference);
    expect(scoreAll(lonely, new PreparedCandidate(lonely), 0)).toEqual({ rules: [], points: [] });
  });
});

function scoreAll(market: ReturnType<typeof marketOf>, prepared: PreparedCandidate, i: number): { rules: number[]; points: number[] } {
  const batch = newBatch(market.offers.count);
  batch.count = market.offers.count;
  for (let j = 0; j < batch.count; j++) batch.offers[j] = j;
  prepared.prepare(i);
  scoreBatch(market, prepared, i, batch);
  return { rules: [...batch.rules], points: [...batch.points] };
}

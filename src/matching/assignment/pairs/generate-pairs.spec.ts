import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPair } from '../../../../test/support/a-pair.js';
import { factsOfRows } from '../../../../test/support/facts-of-rows.js';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { generateRegion } from '../../../demo/generate-region.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { SAID_BITS } from '../../facts/said.js';
import { PIN_OVERRIDES_MASK, REFUSE_MASK, RULES } from '../../rules/rule-table.js';
import { marketOf, type Market } from '../columns/market.js';
import { newBatch } from '../kernel/batch.js';
import { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { scoreBatch } from '../kernel/score-batch.js';
import { generatePairs, type KeepRule } from './generate-pairs.js';
import { NOTHING_IN_REACH, WISH_POINTS, type GeneratedPairs } from './pairs.js';
import { SessionChooser } from './session-chooser.js';
import { chancesOf, worthOf } from './worth.js';

const reference = marketReference(referenceTables());

interface Feasible {
  i: number;
  j: number;
  s: number;
  points: number;
  pinned: boolean;
}

/** Every pair of the market, one by one: the feasible ones. */
function allFeasible(market: Market): Feasible[] {
  const prepared = new PreparedCandidate(market);
  const chooser = new SessionChooser(market, prepared);
  const batch = newBatch(market.offers.count);
  const found: Feasible[] = [];
  for (let i = 0; i < market.candidates.count; i++) {
    prepared.prepare(i);
    batch.count = market.offers.count;
    for (let j = 0; j < batch.count; j++) {
      batch.offers[j] = j;
      batch.sessions[j] = chooser.choose(i, j);
    }
    scoreBatch(market, prepared, i, batch);
    for (let j = 0; j < batch.count; j++) {
      const pinned = (prepared.said[j]! & SAID_BITS.pin) !== 0;
      const refused = batch.rules[j]! & REFUSE_MASK & (pinned ? ~PIN_OVERRIDES_MASK : -1);
      if (refused === 0) found.push({ i, j, s: batch.sessions[j]!, points: batch.points[j]!, pinned });
    }
  }
  return found;
}

const groups = (pairs: Feasible[], of: (pair: Feasible) => number): Feasible[][] => {
  const found = new Map<number, Feasible[]>();
  for (const pair of pairs) found.set(of(pair), [...(found.get(of(pair)) ?? []), pair]);
  return [...found.values()];
};

/** What must be kept, said plainly: the best of each candidate, and the best of each offer. */
function plainKeep(feasible: Feasible[], keep: KeepRule): Feasible[] {
  const better = (a: Feasible, b: Feasible): number => Number(b.pinned) - Number(a.pinned) || worthOf(b.points) - worthOf(a.points) || a.j - b.j;
  const ofCandidates = groups(feasible, ({ i }) => i).flatMap((own) => own.sort(better).slice(0, keep.perCandidate));
  const free = feasible.filter(({ pinned }) => !pinned);
  const ofOffers = groups(free, ({ j }) => j).flatMap((own) => own.sort((a, b) => worthOf(b.points) - worthOf(a.points) || a.i - b.i).slice(0, keep.perOffer));
  return [...new Set([...ofCandidates, ...ofOffers])].sort((a, b) => a.i - b.i || better(a, b));
}

function rowsOf({ pairs }: GeneratedPairs): object[] {
  return Array.from(pairs.starts.subarray(0, -1)).flatMap((from, i) =>
    Array.from({ length: pairs.starts[i + 1]! - from }, (_, n) => {
      const at = from + n;
      return { i, j: pairs.offer[at], s: pairs.session[at], u: pairs.u[at], p: pairs.p[at], pinned: pairs.pinned[at] === 1 };
    }),
  );
}

function expectPlain(market: Market, keep: KeepRule): GeneratedPairs {
  const feasible = allFeasible(market);
  const generated = generatePairs(market, keep);
  const wishes = groups(feasible, ({ i }) => i);
  const wishRank = ({ i, points }: Feasible): number => 1 + wishes.find((own) => own[0]!.i === i)!.filter((other) => other.points >> 8 > points >> 8).length;
  expect(generated.figures.feasible).toBe(feasible.length);
  expect(rowsOf(generated)).toEqual(plainKeep(feasible, keep).map((pair) => ({ i: pair.i, j: pair.j, s: pair.s, ...chancesOf(pair.points), pinned: pair.pinned })));
  expect(feasible.map(({ i, points }) => generated.wishRanks[i * WISH_POINTS + (points >> 8)])).toEqual(feasible.map(wishRank));
  return generated;
}

describe('pairs', () => {
  it('are what looking at all pairs gives, on markets of odd values', () => {
    const random = new SeededRandom(11);
    let pinned = 0, trained = 0;
    for (let round = 0; round < 15; round++) {
      const market = marketOf(randomMarket(random, { candidates: 40, offers: 60, sessions: 150 }), reference);
      const { pairs } = expectPlain(market, { perCandidate: random.between(0, 6), perOffer: random.between(0, 4) });
      pinned += pairs.pinned.filter((pin) => pin === 1).length;
      trained += pairs.session.filter((session) => session !== 0).length;
    }
    expect(pinned).toBeGreaterThan(20);
    expect(trained).toBeGreaterThan(40);
  });

  it.each<[string, KeepRule]>([
    ['of candidates alone', { perCandidate: 5, perOffer: 0 }], ['of offers alone', { perCandidate: 0, perOffer: 5 }], ['all', { perCandidate: 1_000, perOffer: 1_000 }], ['one of each', { perCandidate: 1, perOffer: 1 }],
  ])('keep the best %s', (_, keep) => {
    expectPlain(marketOf(randomMarket(new SeededRandom(29), { candidates: 90, offers: 50, sessions: 40 }), reference), keep);
  });

  it('of equals keep those of the lower row, on both sides', () => {
    const { candidates: [candidate], offers: [offer], sessions } = aPair();
    const facts = { candidates: Array.from({ length: 7 }, (__, at) => ({ ...candidate!, id: 100 + at })), offers: Array.from({ length: 6 }, (__, at) => ({ ...offer!, id: 200 + at })), sessions, said: [] };
    expectPlain(marketOf(facts, reference), { perCandidate: 2, perOffer: 3 });
  });

  describe('of an invented region', () => {
    let market: Market;
    beforeAll(() => void (market = marketOf(factsOfRows(generateRegion({ seed: 4, scale: 'small', today: '2026-11-24' })), reference)));

    it('are what looking at all pairs gives', () => {
      expectPlain(market, { perCandidate: 6, perOffer: 3 });
    });

    // A twentieth at the region's true size (the bench prints it); a small demo is gathered around one town.
    it('visits few of them', () => {
      const { figures } = generatePairs(market);
      expect(figures.visited / (market.candidates.count * market.offers.count)).toBeLessThan(0.2);
    });

    it('says of whoever has nothing which rule refuses most, or that nothing is in reach', () => {
      const { refusalOfCandidate, feasibleOfCandidate } = generatePairs(market);
      const reasons = new Set([...refusalOfCandidate].filter((_, i) => feasibleOfCandidate[i] === 0));
      expect(reasons.size).toBeGreaterThan(1);
      for (const reason of reasons) expect(reason === NOTHING_IN_REACH || RULES[reason]?.effect === 'refuse').toBe(true);
    });
  });

  it.each([
    ['no candidate', { candidates: 0, offers: 5, sessions: 3 }],
    ['no offer', { candidates: 5, offers: 0, sessions: 3 }],
    ['nothing at all', { candidates: 0, offers: 0, sessions: 0 }],
  ])('of a market with %s: none', (_, size) => {
    const market = marketOf(randomMarket(new SeededRandom(2), size), reference);
    expect(generatePairs(market).pairs.count).toBe(0);
  });
});

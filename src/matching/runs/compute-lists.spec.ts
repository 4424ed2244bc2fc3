import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../test/support/random-facts.js';
import { referenceTables } from '../../reference/reference-tables.js';
import { SeededRandom } from '../../shared/seeded-random.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import { listRows } from '../assignment/lists/list-rows.js';
import { marketReference } from '../facts/market-reference.js';
import { SAID_BITS } from '../facts/said.js';
import { computeLists, type ComputedLists } from './compute-lists.js';
import { AFRESH, hashWarm, packWarm, startOfLists, type WarmStart } from './warm/warm-start.js';

const reference = marketReference(referenceTables());
const random = randomMarket(new SeededRandom(11), { candidates: 120, offers: 60, sessions: 40 });
const facts = { ...random, said: random.said.map((one) => ({ ...one, bits: one.bits & ~SAID_BITS.shown })) };
const first = computeLists(facts, reference);

const rowsOf = ({ market, generated, lists, outcomes }: ComputedLists): unknown[] => [...listRows(market, generated, lists, outcomes)];
const left = ({ market, generated: { pairs }, lists, chosen }: ComputedLists): WarmStart => ({
  x: packWarm(market, pairs, chosen.x), omega: new Map([...chosen.omega].map((omega, row) => [market.candidates.id[row]!, omega])),
  listed: new Map(Array.from({ length: market.candidates.count }, (_, i) => [
    market.candidates.id[i]!, [...lists.pair.subarray(i * lists.k, i * lists.k + lists.length[i]!)].map((pair) => market.offers.id[pairs.offer[pair]!]!),
  ])),
});
const warm = left(first);

describe('what a run computes', () => {
  it('is the same to the last byte from the same facts and the same start', () => {
    const bytes = (start: WarmStart): unknown[] => {
      const computed = computeLists(facts, reference, start);
      return [rowsOf(computed), packWarm(computed.market, computed.generated.pairs, computed.chosen.x).toString('hex'), [...computed.outcomes.missed], [...computed.chosen.omega]];
    };
    expect(bytes(AFRESH)).toEqual(bytes(AFRESH));
    expect(bytes(warm)).toEqual(bytes(warm));
  });

  it('gives everybody who has a feasible pair a list, and the others a reason', () => {
    expect(first.figures.feasibleWithoutList).toBe(0);
    expect(first.candidatesWithout.length + [...first.lists.length].filter((length) => length > 0).length).toBe(facts.candidates.length);
    expect(first.offersWithout.length + [...first.loads].filter((load) => load > 0).length).toBe(facts.offers.length);
  });

  it('logs what the lists bring beside plain search, and how loads lie', () => {
    const { placements, plainPlacements, worseOff, gap, steps, maxLoad } = first.figures as Record<string, number>;
    expect(placements!).toBeGreaterThan(0);
    expect(plainPlacements!).toBeGreaterThan(0);
    expect(worseOff! >= 0 && worseOff! <= 1).toBe(true);
    expect(gap!).toBeLessThan(0.05);
    expect(steps!).toBeGreaterThan(0);
    const bins = (name: string): number => Object.entries(first.figures).filter(([key]) => key.startsWith(`${name}.`)).reduce((sum, [, offers]) => sum + offers, 0);
    expect([bins('load'), bins('plainLoad')]).toEqual([facts.offers.length, facts.offers.length]);
    expect(maxLoad).toBe(Math.max(...first.loads));
    for (const value of Object.values(first.figures)) expect(Number.isFinite(value)).toBe(true);
  });

  it('measures what advisers have presented like the lists, and leaves it out where nothing is', () => {
    expect(first.figures).not.toHaveProperty('presentedPairs');
    const [row] = [...first.lists.length.keys()].filter((i) => first.lists.length[i]! > 0);
    const offer = first.generated.pairs.offer[first.lists.pair[row! * first.lists.k]!]!;
    const shown = computeLists({ ...facts, said: [...facts.said.filter(({ candidate }) => candidate !== row), { candidate: row!, offer, bits: SAID_BITS.shown }] }, reference);
    expect(shown.figures).toMatchObject({ presentedPairs: 1, presentedMaxLoad: 1, presentedCoverage: 1 / facts.offers.length });
    expect(shown.figures.presentedPlacements!).toBeGreaterThan(0);
  });

  it.each<[string, Partial<MarketFacts>]>([
    ['nobody', { candidates: [], said: [] }], ['no offer', { offers: [], said: [] }], ['no session', { sessions: [] }], ['nothing at all', { candidates: [], offers: [], sessions: [], said: [] }],
  ])('is lists or a reason where there is %s', (_, part) => {
    const computed = computeLists({ ...facts, ...part }, reference, warm);
    expect(computed.candidatesWithout.length + [...computed.lists.length].filter((length) => length > 0).length).toBe(computed.market.candidates.count);
    for (const value of Object.values(computed.figures)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('a warm start', () => {
  const { market, generated: { pairs }, chosen } = first;

  it('is what the last run left, as far as four bytes hold it', () => {
    const start = startOfLists(market, pairs, warm);
    expect([...start.warm!.x]).toEqual([...chosen.x].map(Math.fround));
    expect([...start.warm!.omega]).toEqual([...chosen.omega]);
  });

  it('marks the pairs that stand in a list, and those that an adviser showed', () => {
    const { shown } = startOfLists(market, pairs, warm);
    expect(shown.reduce((sum, one) => sum + one, 0)).toBe(first.lists.length.reduce((sum, length) => sum + length, 0));
    for (const pair of first.lists.pair) if (pair !== -1) expect(shown[pair]).toBe(1);
  });

  it('begins from the lists as they stand, and changes hardly any when nothing has changed', () => {
    expect(startOfLists(market, pairs, warm).standing).toEqual(first.lists);
    expect(startOfLists(market, pairs, AFRESH).standing).toBeNull();
    const same = computeLists(facts, reference, warm).lists.pair.filter((pair, place) => pair === first.lists.pair[place]).length;
    expect(same / first.lists.pair.length).toBeGreaterThan(0.95);
  });

  it('knows nothing of who or what is new', () => {
    const newcomer = { ...facts.candidates[0]!, id: 999_999 };
    const later = computeLists({ ...facts, candidates: [...facts.candidates.slice(1), newcomer], said: [] }, reference, warm);
    const start = startOfLists(later.market, later.generated.pairs, warm);
    const last = later.market.candidates.count - 1;
    expect(start.warm!.omega[last]).toBe(1);
    expect(start.warm!.x.subarray(later.generated.pairs.starts[last]).every((x) => x === 0)).toBe(true);
  });

  it('is none where most are new, or nothing was left', () => {
    expect(startOfLists(market, pairs, AFRESH).warm).toBeNull();
    expect(startOfLists(market, pairs, { ...warm, x: warm.x!.subarray(0, 12) }).warm).toBeNull();
  });

  it('has a hash of all of it; nothing has none', () => {
    expect(hashWarm(AFRESH)).toBeNull();
    const hashes = [warm, { ...warm, x: null }, { ...warm, omega: new Map() }, { ...warm, listed: new Map() }].map(hashWarm);
    expect(new Set(hashes).size).toBe(4);
    expect(hashWarm(left(first))).toBe(hashes[0]);
  });
});

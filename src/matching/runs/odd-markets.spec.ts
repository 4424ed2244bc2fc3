import { describe, expect, it } from '@jest/globals';
import { aPair, type PairChanges } from '../../../test/support/a-pair.js';
import { randomMarket } from '../../../test/support/random-facts.js';
import { SeededRandom } from '../../shared/seeded-random.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import { computeLists, type ComputedLists } from './compute-lists.js';
import { processReference } from './process-reference.js';

/** So many who are like the candidate of a pair, and so many offers like its offer. */
function crowd(candidates: number, offers: number, changes: PairChanges = {}): MarketFacts {
  const { candidates: [candidate], offers: [offer], sessions } = aPair(changes);
  return {
    candidates: Array.from({ length: candidates }, (_, at) => ({ ...candidate!, id: 100 + at })), offers: Array.from({ length: offers }, (_, at) => ({ ...offer!, id: 1000 + at })),
    sessions, said: [],
  };
}

const reasonsOf = (rows: ComputedLists['candidatesWithout']): string[] => [...new Set(rows.map(({ reason }) => reason))];

/** Everybody has a list or a reason, lists hold distinct feasible pairs, and every number is one. */
function expectSound(computed: ComputedLists): void {
  const { market, generated: { pairs }, lists, outcomes, chosen, loads, candidatesWithout, offersWithout, figures } = computed;
  expect(candidatesWithout.map(({ row }) => row)).toEqual([...lists.length.keys()].filter((row) => lists.length[row] === 0));
  expect(offersWithout.map(({ row }) => row)).toEqual([...loads.keys()].filter((row) => loads[row] === 0));
  for (const { reason } of [...candidatesWithout, ...offersWithout]) expect(reason).toMatch(/^[a-z]+\.[a-z0-9_]+$/);
  for (let i = 0; i < market.candidates.count; i++) {
    const own = [...lists.pair.subarray(i * lists.k, i * lists.k + lists.length[i]!)];
    expect(new Set(own).size).toBe(own.length);
    for (const pair of own) expect(pair >= pairs.starts[i]! && pair < pairs.starts[i + 1]!).toBe(true);
  }
  for (const column of [...Object.values(outcomes), chosen.x, chosen.omega, chosen.plain, Object.values(figures)]) {
    if (typeof column === 'object') expect([...(column as Iterable<number>)].filter((value) => !Number.isFinite(value))).toEqual([]);
  }
}

interface Odd {
  facts: MarketFacts;
  /** Lengths of the lists, or null where they may be anything. */
  lengths: number[] | null;
  candidates: string[];
  offers: string[];
}

const none = (facts: MarketFacts, reasonOfCandidate: string, reasonOfOffer: string): Odd => ({ facts, lengths: facts.candidates.map(() => 0), candidates: [reasonOfCandidate], offers: [reasonOfOffer] });
const empty: MarketFacts = { candidates: [], offers: [], sessions: [], said: [] };

const ODD: [string, Odd][] = [
  ['nothing at all', { facts: empty, lengths: [], candidates: [], offers: [] }],
  ['no offer', { facts: { ...crowd(3, 0), offers: [] }, lengths: [0, 0, 0], candidates: ['reach.nothing'], offers: [] }],
  ['no candidate', { facts: crowd(0, 3), lengths: [], candidates: [], offers: ['reach.nothing'] }],
  ['no wishes', none(crowd(2, 2, { candidate: { wishes: [] } }), 'wishes.none', 'reach.nothing')],
  ['wishes that no table knows', none(crowd(2, 2, { candidate: { wishes: ['Z9999'] } }), 'wishes.none', 'reach.nothing')],
  ['candidates nowhere', none(crowd(2, 2, { candidate: { place: null } }), 'place.unknown', 'reach.nothing')],
  ['candidates at zero', none(crowd(2, 2, { candidate: { place: { latitude: 0, longitude: 0 } } }), 'place.unknown', 'reach.nothing')],
  ['offers nowhere', none(crowd(2, 2, { offer: { place: null } }), 'reach.nothing', 'place.unknown')],
  ['offers at zero', none(crowd(2, 2, { offer: { place: { latitude: 0, longitude: 0 } } }), 'reach.nothing', 'place.unknown')],
  ['offers without seats', none(crowd(2, 2, { offer: { seats: 0 } }), 'law.no_seat', 'law.no_seat')],
  ['seats below zero', none(crowd(2, 2, { offer: { seats: -3 } }), 'law.no_seat', 'law.no_seat')],
  ['no session', none(crowd(2, 2, { session: null }), 'session.none', 'session.none')],
  ['sessions full', none(crowd(2, 2, { session: { freePlaces: 0 } }), 'session.none', 'session.none')],
  ['sessions overfull', none(crowd(2, 2, { session: { freePlaces: -2 } }), 'session.none', 'session.none')],
  ['a site nowhere', none(crowd(2, 2, { session: { place: null } }), 'session.out_of_reach', 'session.out_of_reach')],
  ['nobody goes anywhere', none(crowd(2, 2, { candidate: { maxKm: 0, place: { latitude: 50.7, longitude: 3.1 } } }), 'travel.beyond_limit', 'travel.beyond_limit')],
  ['ten identical offers', { facts: crowd(12, 10), lengths: null, candidates: [], offers: [] }],
  ['identical candidates and more offers than a list holds', { facts: crowd(12, 40), lengths: null, candidates: [], offers: [] }],
  ['one offer that all want', { facts: crowd(200, 1), lengths: Array.from({ length: 200 }, () => 1), candidates: [], offers: [] }],
  ['one place in training for all', { facts: crowd(50, 20, { session: { freePlaces: 1 } }), lengths: null, candidates: [], offers: [] }],
];

describe('lists of odd markets', () => {
  it.each(ODD)('%s', (_, { facts, lengths, candidates, offers }) => {
    const computed = computeLists(facts, processReference());
    expectSound(computed);
    if (lengths === null) for (const length of computed.lists.length) expect(length).toBeGreaterThan(0);
    else expect([...computed.lists.length]).toEqual(lengths);
    expect(reasonsOf(computed.candidatesWithout)).toEqual(candidates);
    expect(reasonsOf(computed.offersWithout)).toEqual(offers);
  });

  it('odd values of every kind give lists or reasons', () => {
    const random = new SeededRandom(23);
    for (let round = 0; round < 5; round++) expectSound(computeLists(randomMarket(random, { candidates: 30, offers: 40, sessions: 20 }), processReference()));
  });

  it('show each of ten identical offers to three at least', () => {
    expect(Math.min(...computeLists(crowd(12, 10), processReference()).loads)).toBeGreaterThanOrEqual(3);
  });
});

import { describe, expect, it } from '@jest/globals';
import { randomMarket } from '../../../../test/support/random-facts.js';
import { referenceTables } from '../../../reference/reference-tables.js';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { marketReference } from '../../facts/market-reference.js';
import { SAID_BITS } from '../../facts/said.js';
import { marketOf } from '../columns/market.js';
import { everyPair } from '../pairs/generate-pairs.js';
import { WISH_POINTS } from '../pairs/pairs.js';
import { pairsToTry } from './pairs-to-try.js';
import { asCounted, leftWithFew, type StandingShortlist } from './shortlists.js';
import type { StandingEntry } from './standing.js';

const facts = randomMarket(new SeededRandom(5), { candidates: 40, offers: 300, sessions: 40 });
const market = marketOf({ ...facts, said: [] }, marketReference(referenceTables()));
const generated = everyPair(market);
const { pairs, feasibleOfCandidate } = generated;
/** Whoever has most to choose from. */
const row = feasibleOfCandidate.indexOf(Math.max(...feasibleOfCandidate));
const id = market.candidates.id[row]!;
const offerIds = Array.from(pairs.offer.subarray(pairs.starts[row], pairs.starts[row + 1]), (offer) => market.offers.id[offer]!);

const shortlist = (over: Partial<StandingShortlist> = {}): StandingShortlist => ({ offerIds: [], feasible: 50, wishRanks: new Uint16Array(WISH_POINTS).fill(7), ...over });
const ids = (tried: typeof pairs): number[] => Array.from(tried.offer, (offer) => market.offers.id[offer]!);

describe('whoever chooses from a shortlist', () => {
  const entry: StandingEntry = { candidateId: id, offerId: offerIds.at(-1)!, sessionId: 0, rank: 1, u: 1, p: 1, seatChance: 1, placeChance: 1 };
  const tried = (changed: number[], own: StandingShortlist | undefined, on = market, from = pairs): number[] =>
    ids(pairsToTry(on, from, { answered: new Set([id]), shortlists: own === undefined ? new Map() : new Map([[id, own]]), changedOffers: new Set(changed), entries: [entry] }, 2));

  it('tries what stands there, what changed and what is in their list; whoever has none, the best of everything', () => {
    expect(offerIds.length).toBeGreaterThan(6);
    expect(tried([], shortlist({ offerIds: [offerIds[3]!] }))).toEqual([offerIds[3], offerIds.at(-1)]);
    expect(tried([offerIds[4]!], shortlist({ offerIds: [offerIds[3]!] }))).toEqual([offerIds[3], offerIds[4], offerIds.at(-1)]);
    expect(tried([], undefined)).toEqual([offerIds[0], offerIds[1], offerIds.at(-1)]);
  });

  it('tries what an adviser pinned', () => {
    const candidate = facts.candidates.findIndex((one) => one.id === id);
    const offer = facts.offers.findIndex((one) => one.id === offerIds[5]);
    const pinned = marketOf({ ...facts, said: [{ candidate, offer, bits: SAID_BITS.pin }] }, marketReference(referenceTables()));
    expect(tried([], shortlist(), pinned, everyPair(pinned).pairs)).toEqual([offerIds[5], offerIds.at(-1)]);
  });

  it.each([
    [9, 50, true], [10, 50, false], [3, 3, false], [3, 4, true], [0, 1, true], [0, 0, false],
  ])('has little left with %i to try where %i were feasible: %s', (count, feasible, isLittle) => {
    const starts = Int32Array.from({ length: market.candidates.count + 1 }, (_, at) => (at > row ? count : 0));
    expect(leftWithFew(market, { ...pairs, starts }, new Map([[id, shortlist({ feasible })]]))).toEqual(isLittle ? [id] : []);
  });

  it('keeps the ranks by wish that were counted among all; there are as many feasible offers as were counted, or as are tried', () => {
    const counted = asCounted(market, generated, pairs, new Map([[id, shortlist({ feasible: 5 })]]));
    expect(counted.wishRanks.subarray(row * WISH_POINTS, (row + 1) * WISH_POINTS)).toEqual(new Uint16Array(WISH_POINTS).fill(7));
    expect(counted.feasibleOfCandidate[row]).toBe(offerIds.length);
    expect(asCounted(market, generated, pairs, new Map([[id, shortlist({ feasible: 500 })]])).feasibleOfCandidate[row]).toBe(500);
    const others = (ranks: Uint16Array): number[] => [...ranks].filter((_, at) => Math.floor(at / WISH_POINTS) !== row);
    expect(others(counted.wishRanks)).toEqual(others(generated.wishRanks));
  });
});

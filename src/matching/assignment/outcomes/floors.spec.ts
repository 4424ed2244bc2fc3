import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { listsByWish } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { CANDIDATES_AT_LEAST, giveFloors } from './floors.js';
import { ListState } from './list-state.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';

function stateOf(market: OutcomeMarket, k: number): ListState {
  const state = new ListState(new OutcomeStep(market, offerOrder(market)), listsByWish(market, k), new Float64Array(candidatesOf(market)).fill(1));
  state.refresh();
  return state;
}

/**
 * How many places up to three an offer all offers with seats can have together when lists hold `k`: a flow, place by place, each pair once
 * (Ford & Fulkerson), by depth first, without anything of the code under test.
 */
function mostFloors(market: OutcomeMarket, k: number): number {
  const inList = market.offer.map(() => 0);
  const owner = (pair: number): number => market.starts.findIndex((start) => start > pair) - 1;
  const pairs = [...market.offer.keys()];
  const enter = (offer: number, seen: Set<number>): boolean => pairs.some((pair) => {
    if (market.offer[pair] !== offer || inList[pair] === 1 || seen.has(owner(pair))) return false;
    seen.add(owner(pair));
    const list = pairs.filter((other) => inList[other] === 1 && owner(other) === owner(pair));
    const leaves = list.length < k ? undefined : list.find((other) => enter(market.offer[other]!, seen));
    if (list.length >= k && leaves === undefined) return false;
    if (leaves !== undefined) inList[leaves] = 0;
    inList[pair] = 1;
    return true;
  });
  let most = 0;
  for (let j = 0; j < market.seats.length; j++) for (let n = 0; n < CANDIDATES_AT_LEAST && market.seats[j]! > 0; n++) most += Number(enter(j, new Set()));
  return most;
}

const reached = (state: ListState): number => state.load.reduce((sum, load, j) => sum + (state.step.market.seats[j]! > 0 ? Math.min(CANDIDATES_AT_LEAST, load) : 0), 0);

describe('floors', () => {
  it('are given wherever that is possible, however little room there is', () => {
    const random = new SeededRandom(90);
    let tight = 0;
    for (let n = 0; n < 60; n++) {
      const market = randomOutcomes(random, { candidates: 9, offers: 12, density: 0.3 + 0.4 * random.next(), seats: 2, leastSeats: n % 3 === 0 ? 0 : 1, ...(n % 2 === 0 ? {} : { sessions: 3 }) });
      const state = stateOf(market, 4);
      const lengths = state.lists.length.slice();
      giveFloors(state);
      expect(reached(state)).toBe(mostFloors(market, 4));
      expect(state.lists.length.every((length, i) => length >= lengths[i]!)).toBe(true);
      tight += Number(reached(state) < 3 * Array.from(market.seats).filter((seats) => seats > 0).length);
    }
    expect(tight).toBeGreaterThan(5);
  });

  it('leave pinned pairs, bans and those who may not change as they are', () => {
    const random = new SeededRandom(91);
    const drawn = randomOutcomes(random, { candidates: 12, offers: 16, density: 0.6, seats: 1 });
    const some = (share: number): Uint8Array => Uint8Array.from(drawn.offer, () => Number(random.chance(share)));
    const state = stateOf({ ...drawn, pinned: some(0.3), banned: some(0.2) }, 4);
    const { market } = state.step;
    const standing = Array.from({ length: 6 }, (_, i) => [...state.listOf(i)]);
    const pins = [...market.offer.keys()].filter((pair) => market.pinned![pair] === 1 && state.lookOf(pair) > 0);
    const bans = [...market.offer.keys()].filter((pair) => market.banned![pair] === 1 && state.lookOf(pair) === 0);
    expect(giveFloors(state, { mayChange: Uint8Array.from({ length: 12 }, (_, i) => Number(i >= 6)) })).toBeGreaterThan(0);
    expect(standing.map((_, i) => [...state.listOf(i)])).toEqual(standing);
    expect(pins.every((pair) => state.lookOf(pair) > 0)).toBe(true);
    expect(bans.every((pair) => state.lookOf(pair) === 0)).toBe(true);
  });

  it('see to the offers asked for alone', () => {
    const market = randomOutcomes(new SeededRandom(92), { candidates: 12, offers: 16, density: 0.6, seats: 1 });
    const state = stateOf(market, 4);
    const needy = [...state.load.keys()].filter((j) => state.load[j]! < CANDIDATES_AT_LEAST);
    expect(needy.length).toBeGreaterThan(3);
    const given = giveFloors(state, { offers: needy.slice(0, 2) });
    expect(needy.slice(0, 2).every((j) => state.load[j] === CANDIDATES_AT_LEAST)).toBe(true);
    expect(given).toBeLessThan(7);
  });
});

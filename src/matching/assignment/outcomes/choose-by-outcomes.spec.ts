import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists, worseOff } from '../judge/judge-lists.js';
import { listsByWish } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { chooseByOutcomes, type OutcomeOptions } from './choose-by-outcomes.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';
import { outcomesOfLists } from './outcomes-of-lists.js';

const offersOf = (market: OutcomeMarket, i: number): number[] => Array.from({ length: market.starts[i + 1]! - market.starts[i]! }, (_, n) => market.starts[i]! + n);

describe('lists chosen by their outcomes', () => {
  const market = randomOutcomes(new SeededRandom(5), { candidates: 300, offers: 200, density: 0.15, seats: 2, leastChance: 5 });

  it('bring far more than plain search, and nobody pays for it', () => {
    const { lists, order, plain, gap } = chooseByOutcomes(market, { k: 5 });
    const after = judgeLists(market, order, lists);
    expect(after.placements / judgeLists(market, order, listsByWish(market, 5)).placements).toBeGreaterThan(1.1);
    expect(worseOff(after.chance, plain)).toBeLessThanOrEqual(0.005);
    expect(gap).toBeLessThan(0.01);
  });

  it('are the same bytes each time, and near the same from a warm start', () => {
    const first = chooseByOutcomes(market, { k: 5 });
    const again = chooseByOutcomes(market, { k: 5 });
    expect(again).toEqual(first);
    const warm = chooseByOutcomes(market, { k: 5, warm: first, minSteps: 2 });
    expect(warm.steps).toBeLessThan(first.steps);
    expect(judgeLists(market, first.order, warm.lists).placements / judgeLists(market, first.order, first.lists).placements).toBeCloseTo(1, 2);
  });

  it('change less where something was shown already, and least from a warm start', () => {
    const first = chooseByOutcomes(market, { k: 5 });
    const shown = new Uint8Array(market.offer.length);
    for (const pair of first.lists.pair) if (pair !== -1) shown[pair] = 1;
    const noisy = { ...market, u: market.u.map((u, pair) => Math.max(1, Math.min(255, u + (pair % 3) - 1))) };
    const kept = (given: OutcomeMarket, options = {}): number => chooseByOutcomes(given, { k: 5, ...options }).lists.pair.reduce((count, pair) => count + Number(pair !== -1 && shown[pair] === 1), 0);
    const [cold, bonus, warm] = [kept(noisy), kept({ ...noisy, shown }), kept({ ...noisy, shown }, { warm: first, minSteps: 2 })];
    expect(bonus).toBeGreaterThan(cold);
    expect(warm).toBeGreaterThan(bonus);
  });

  it('reckon with short sessions', () => {
    const short = randomOutcomes(new SeededRandom(6), { candidates: 150, offers: 100, density: 0.2, seats: 2, sessions: 12 });
    const order = offerOrder(short);
    const worth = (given: OutcomeMarket): number => outcomesOfLists(short, order, chooseByOutcomes(given, { k: 5, isFair: false }).lists, new Float64Array(150).fill(1)).objective;
    const { session, places, ...blind } = short;
    expect([session?.length, places?.length]).toEqual([short.offer.length, 13]);
    expect(worth(short)).toBeGreaterThan(1.05 * worth(blind));
  });
});

describe.each([['seats alone', {}], ['short sessions too', { sessions: 60 }]])('whatever they bring, lists: %s', (_, more) => {
  const market = randomOutcomes(new SeededRandom(5), { candidates: 300, offers: 200, density: 0.15, seats: 2, leastChance: 5, ...more });

  it('show every candidate three offers and every offer three candidates where they can', () => {
    const { lists } = chooseByOutcomes(market, { k: 5 });
    const loads = new Int32Array(200);
    const feasible = new Int32Array(200);
    for (const pair of lists.pair) if (pair !== -1) loads[market.offer[pair]!]!++;
    for (const j of market.offer) feasible[j]!++;
    expect(loads.every((load, j) => load >= Math.min(3, feasible[j]!))).toBe(true);
    expect(lists.length.every((length, i) => length >= Math.min(3, offersOf(market, i).length))).toBe(true);
  });

  it('hold what is pinned, first, and nothing that is banned', () => {
    const random = new SeededRandom(12);
    const pinned = Uint8Array.from(market.offer, () => Number(random.chance(0.02)));
    const banned = Uint8Array.from(market.offer, (_, pair) => Number(pinned[pair] === 0 && random.chance(0.3)));
    const { lists } = chooseByOutcomes({ ...market, pinned, banned }, { k: 5 });
    for (let i = 0; i < candidatesOf(market); i++) {
      const list = [...lists.pair.subarray(i * 5, i * 5 + lists.length[i]!)];
      const pins = offersOf(market, i).filter((pair) => pinned[pair] === 1);
      expect(list.slice(0, Math.min(5, pins.length)).every((pair) => pinned[pair] === 1)).toBe(true);
      expect(list.some((pair) => banned[pair] === 1)).toBe(false);
    }
  });
});

describe('odd markets', () => {
  const random = new SeededRandom(9);
  const usual = randomOutcomes(random, { candidates: 20, offers: 10, seats: 2, sessions: 4 });
  const count = usual.offer.length;
  const all = (value: number): Uint8Array => new Uint8Array(count).fill(value);
  const everyTenth = Uint8Array.from({ length: count }, (_, pair) => Number(pair % 10 === 0));
  const inOne = { session: new Int32Array(count).fill(1) };
  /** Each candidate with every offer, all chances alike. */
  const alike = (candidates: number, offers: number): OutcomeMarket => ({
    starts: Int32Array.from({ length: candidates + 1 }, (_, i) => i * offers), offer: Int32Array.from({ length: candidates * offers }, (_, pair) => pair % offers),
    u: new Uint8Array(candidates * offers).fill(200), p: new Uint8Array(candidates * offers).fill(200), seats: Array.from({ length: offers }, () => 1),
  });
  const nobody = { starts: Int32Array.of(0), offer: new Int32Array(), u: new Uint8Array(), p: new Uint8Array(), seats: [1] };

  it.each<[string, OutcomeMarket]>([
    ['no seats at all', { ...usual, seats: Array.from(usual.seats, () => 0) }],
    ['fewer seats than none', { ...usual, seats: Array.from(usual.seats, () => -2) }],
    ['u of 0', { ...usual, u: all(0) }],
    ['p of 0', { ...usual, p: all(0) }],
    ['some u and p of 0', { ...usual, u: usual.u.map((u, pair) => (pair % 3 === 0 ? 0 : u)), p: usual.p.map((p, pair) => (pair % 4 === 0 ? 0 : p)) }],
    ['everything sure', { ...usual, u: all(255), p: all(255) }],
    ['all equal', { ...usual, u: all(90), p: all(90) }],
    ['one offer wanted by all', alike(30, 1)],
    ['ten identical offers', alike(30, 10)],
    ['one candidate', alike(1, 10)],
    ['one pair', alike(1, 1)],
    ['seats without end', { ...usual, seats: Array.from({ length: 10 }, () => 100_000) }],
    ['sessions full', { ...usual, places: [0, 0, 0, 0, 0] }],
    ['sessions more than full', { ...usual, places: [0, -3, -1, 1, 2] }],
    ['one place for everybody, all sure', { ...usual, ...inOne, places: [0, 1], u: all(255), p: all(255) }],
    ['places without end', { ...usual, places: [0, 30_000, 30_000, 30_000, 30_000] }],
    ['everything pinned', { ...usual, pinned: all(1) }],
    ['everything banned', { ...usual, banned: all(1) }],
    ['pinned and banned at once', { ...usual, pinned: everyTenth, banned: everyTenth }],
    ['pinned where nothing can come of it', { ...usual, pinned: everyTenth, u: usual.u.map((u, pair) => (everyTenth[pair] === 1 ? 0 : u)), places: [0, 0, 0, 0, 0] }],
    ['everything shown', { ...usual, shown: all(1) }],
    ['no candidate', nobody],
    ['no offer', { starts: Int32Array.of(0, 0, 0), offer: new Int32Array(), u: new Uint8Array(), p: new Uint8Array(), seats: [] }],
  ])('%s: lists for whoever has a pair that may be shown, and never a NaN', (_, market) => {
    const { places, ...seatsAlone } = market;
    for (const given of places === undefined ? [market] : [market, seatsAlone]) expectSound(given, 4);
  });

  it('lists longer than anybody’s pairs', () => expectSound(usual, 15));
  it('lists of one', () => expectSound(usual, 1));
  it('a warm start from nothing', () => expectSound(usual, 4, { warm: { x: new Float64Array(count), omega: new Float64Array(20).fill(8) }, minSteps: 1 }));
});

/** Lists as they must be whatever the market: each pair once, none banned, pinned ones there, at least three where there are, every number finite. */
function expectSound(market: OutcomeMarket, k: number, options: Partial<OutcomeOptions> = {}): void {
  const { lists, order, gap, x, omega, plain } = chooseByOutcomes(market, { k, ...options });
  const { chance, ...figures } = judgeLists(market, order, lists);
  const { objective, ...outcomes } = outcomesOfLists(market, order, lists, omega);
  const numbers = [gap, objective, ...x, ...omega, ...plain, ...chance, ...Object.values(figures), ...Object.values(outcomes).flatMap((own) => [...own])];
  expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
  expect([...chance, ...outcomes.seatChance, ...outcomes.placeChance].filter((share) => share < 0 || share > 1)).toEqual([]);
  for (let i = 0; i < candidatesOf(market); i++) {
    const list = [...lists.pair.subarray(i * k, i * k + lists.length[i]!)];
    const may = offersOf(market, i).filter((pair) => market.banned?.[pair] !== 1);
    const pins = may.filter((pair) => market.pinned?.[pair] === 1);
    expect(new Set(list).size).toBe(list.length);
    expect(list.every((pair) => may.includes(pair))).toBe(true);
    expect(list.length).toBeGreaterThanOrEqual(Math.min(3, k, may.length));
    expect(list.filter((pair) => pins.includes(pair))).toHaveLength(Math.min(k, pins.length));
  }
}

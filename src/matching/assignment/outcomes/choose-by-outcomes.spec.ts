import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists, worseOff } from '../judge/judge-lists.js';
import { listsByWish } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { chooseByOutcomes } from './choose-by-outcomes.js';
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

describe('odd markets', () => {
  const random = new SeededRandom(9);
  const usual = randomOutcomes(random, { candidates: 20, offers: 10, seats: 2 });
  const all = (value: number): Uint8Array => new Uint8Array(usual.offer.length).fill(value);
  const alone = { starts: Int32Array.from({ length: 31 }, (_, i) => i), offer: new Int32Array(30), u: new Uint8Array(30).fill(200), p: new Uint8Array(30).fill(200), seats: [1, 1] };
  const nobody = { starts: Int32Array.of(0), offer: new Int32Array(), u: new Uint8Array(), p: new Uint8Array(), seats: [1] };

  it.each<[string, OutcomeMarket]>([
    ['no seats at all', { ...usual, seats: usual.seats && Array.from(usual.seats, () => 0) }],
    ['u of 0', { ...usual, u: all(0) }],
    ['p of 0', { ...usual, p: all(0) }],
    ['everything sure', { ...usual, u: all(255), p: all(255) }],
    ['all equal', { ...usual, u: all(90), p: all(90) }],
    ['one offer wanted by all', alone],
    ['seats without end', { ...usual, seats: Array.from({ length: 10 }, () => 100_000) }],
    ['sessions full', { ...usual, session: new Int32Array(usual.offer.length).fill(1), places: [0, 0] }],
    ['no candidate', nobody],
    ['no offer', { starts: Int32Array.of(0, 0, 0), offer: new Int32Array(), u: new Uint8Array(), p: new Uint8Array(), seats: [] }],
  ])('%s: lists for whoever has a feasible pair, and never a NaN', (_, market) => {
    const { lists, order, gap, x, omega, plain } = chooseByOutcomes(market, { k: 4 });
    const { chance, ...figures } = judgeLists(market, order, lists);
    expect([...lists.length]).toEqual(Array.from(lists.length, (length, i) => (offersOf(market, i).length === 0 ? 0 : Math.max(1, length))));
    for (const value of [gap, ...x, ...omega, ...plain, ...chance, ...Object.values(figures)]) expect(Number.isFinite(value)).toBe(true);
  });
});

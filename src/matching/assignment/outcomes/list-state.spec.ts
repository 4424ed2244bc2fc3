import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import type { Lists } from '../lists/lists.js';
import { listsByWish, listsByWorth } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { giveFloors } from './floors.js';
import { improveLists, shortlistOf } from './improve-lists.js';
import { ListState } from './list-state.js';
import { candidateByPair, offerOrder } from './offer-order.js';
import type { OutcomeMarket } from './outcome-market.js';
import { OutcomeStep } from './outcome-step.js';

const K = 4;

function stateOf(market: OutcomeMarket, lists: Lists, omega: Float64Array, drift = 0): ListState {
  return new ListState(new OutcomeStep(market, offerOrder(market)), lists, omega, drift);
}

function someList(random: SeededRandom, market: OutcomeMarket, i: number): Int32Array {
  const pairs = Array.from({ length: market.starts[i + 1]! - market.starts[i]! }, (_, n) => market.starts[i]! + n);
  const list: number[] = [];
  for (let n = random.between(0, K); n > 0 && pairs.length > 0; n--) list.push(pairs.splice(random.between(0, pairs.length - 1), 1)[0]!);
  return Int32Array.from(list);
}

const random = new SeededRandom(21);
const SIZE = { candidates: 40, offers: 15, density: 0.5, seats: 3, leastSeats: 0 };
const withoutSessions = randomOutcomes(random, SIZE);
const withSessions = randomOutcomes(random, { ...SIZE, sessions: 4 });
const omega = new Float64Array(40).map(() => 0.7 + 2 * random.next());

describe.each([['seats alone', withoutSessions], ['short sessions too', withSessions]])('lists that change one by one: %s', (_, market) => {
  const owner = candidateByPair(market);

  it('keep the objective, loads and scores that counting from scratch gives', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    let objective = state.refresh();
    for (let n = 0; n < 400; n++) {
      const i = random.between(0, 39);
      const list = someList(random, market, i);
      objective += state.setList(i, list, list.length);
    }
    const scratch = stateOf(market, state.lists, omega);
    expect(scratch.refresh()).toBeCloseTo(objective, 9);
    expect(scratch.load).toEqual(state.load);
    state.reweigh();
    for (let pair = 0; pair < market.offer.length; pair++) expect(state.scoreOf(owner[pair]!, pair, 0.5)).toBeCloseTo(scratch.scoreOf(owner[pair]!, pair, 0.5), 11);
  });

  it('may have gaps, for places that stand outside of a part', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    let objective = state.refresh();
    for (let i = 0; i < 40; i++) {
      const list = someList(random, market, i).map((pair, r, { length }) => (r < length - 1 ? -1 : pair));
      objective += state.setList(i, list, list.length);
    }
    const scratch = stateOf(market, state.lists, omega);
    expect(scratch.refresh()).toBeCloseTo(objective, 9);
    state.reweigh();
    for (let pair = 0; pair < market.offer.length; pair++) expect(state.scoreOf(owner[pair]!, pair, 0.5)).toBeCloseTo(scratch.scoreOf(owner[pair]!, pair, 0.5), 11);
  });

  it('score a pair by u·p·g of the gradient', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    state.refresh();
    const { step } = state;
    const x = step.base.map((base, at) => base * state.lookOf(step.order.pair[at]!));
    const gradient = new Float64Array(x.length);
    step.evaluate(x, omega);
    step.gradient(x, omega, gradient);
    for (let at = 0; at < x.length; at++) {
      const [pair, i] = [step.order.pair[at]!, step.order.candidate[at]!];
      expect(state.scoreOf(i, pair, state.restWithout(i, pair))).toBeCloseTo(step.base[at]! * gradient[at]!, 12);
    }
  });

  it('score exactly what may come above a least, and nothing else above it', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    state.refresh();
    for (let pair = 0; pair < market.offer.length; pair++) {
      const exact = state.scoreOf(owner[pair]!, pair, 0.5);
      const least = exact + 0.1 * (random.next() - 0.5);
      const quick = state.scoreOf(owner[pair]!, pair, 0.5, least);
      // Where a session is so crowded that somebody's coming costs more than it brings, taking their place may be worth more than thought.
      if (exact > least && market === withoutSessions) expect(quick).toBe(exact);
      if (quick !== exact) expect(quick).toBe(least);
    }
    expect([...state.nothing()]).toEqual(Array.from(state.step.nothing, (own) => expect.closeTo(own, 12) as unknown));
  });

  it('name as rivals those whose going would add enough to the chance of a seat', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    state.refresh();
    const { order, base, last } = state.step;
    for (let pair = 0; pair < market.offer.length; pair++) {
      if (state.lookOf(pair) === 0) continue;
      const own = order.position[pair]!;
      const before = Array.from({ length: own - order.starts[market.offer[pair]!]! }, (_, n) => order.starts[market.offer[pair]!]! + n);
      const added = (at: number): number => base[at]! * state.lookOf(order.pair[at]!) * base[own]! * state.lookOf(pair) * last[own]!;
      const expected = before.filter((at) => added(at) > 0.01).map((at) => order.candidate[at]!);
      expect([...state.rivalsOf(pair, 0.01)]).toEqual(expected);
    }
  });

  it('gain with every round, until none does', () => {
    const state = stateOf(market, listsByWorth(market, K), omega);
    const shortlist = shortlistOf(market, new Float64Array(market.offer.length), 15);
    let before = state.refresh();
    let changed = 1;
    for (let round = 0; round < 60 && changed > 0; round++) {
      changed = improveLists(state, shortlist);
      const after = state.refresh();
      expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      before = after;
    }
    expect(changed).toBe(0);
  });
});

describe('a session’s share that may drift', () => {
  it('leaves an error below the square of the drift, of a whole round of changes', () => {
    const market = randomOutcomes(random, { candidates: 400, offers: 150, density: 0.1, seats: 2, sessions: 12 });
    const weights = new Float64Array(400).fill(1);
    for (const drift of [0.1, 0.01]) {
      const state = stateOf(market, listsByWish(market, K), weights, drift);
      let objective = state.refresh();
      const before = objective;
      for (let i = 0; i < 400; i++) {
        const list = someList(random, market, i);
        objective += state.setList(i, list, list.length);
      }
      const after = state.refresh();
      expect(Math.abs(after - before)).toBeGreaterThan(1);
      expect(Math.abs(after - objective) / after).toBeLessThan(drift ** 2);
    }
  });
});

describe('floors', () => {
  it('are given without taking one from another offer', () => {
    // Everybody wants the same few.
    const drawn = randomOutcomes(random, { candidates: 40, offers: 30, density: 0.6 });
    const crowded = { ...drawn, u: drawn.u.map((u, pair) => Math.min(255, 7 * drawn.offer[pair]! + (u >> 4))), seats: Array.from({ length: 30 }, (_, j) => (j < 2 ? 0 : 1)) };
    const state = stateOf(crowded, listsByWish(crowded, K), omega);
    state.refresh();
    const loads = (count: (load: number, j: number) => boolean): number => state.load.filter(count).length;
    expect(loads((load) => load < 3)).toBeGreaterThan(10);
    const given = giveFloors(state);
    expect(given).toBeGreaterThan(30);
    // Those without seats are shown to nobody for the sake of it.
    expect([loads((load, j) => j >= 2 && load < 3), loads((load, j) => j < 2 && load > 0)]).toEqual([0, 0]);
    expect(state.load.reduce((sum, load) => sum + load, 0)).toBe(40 * K);
  });
});

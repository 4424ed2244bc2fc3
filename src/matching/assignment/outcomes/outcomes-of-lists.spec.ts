import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists } from '../judge/judge-lists.js';
import { listsByWorth } from '../judge/plain-ways.js';
import type { Lists } from '../lists/lists.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { ListState } from './list-state.js';
import { offerOrder } from './offer-order.js';
import { candidatesOf, viewWeights, type OutcomeMarket, type Outside } from './outcome-market.js';
import { OutcomeStep, WISH_SHARE } from './outcome-step.js';
import { outcomesOfLists, type ListOutcomes } from './outcomes-of-lists.js';

const K = 4;
const random = new SeededRandom(44);
const market = randomOutcomes(random, { candidates: 60, offers: 30, density: 0.3, seats: 2, sessions: 9 });
const order = offerOrder(market);
const lists = listsByWorth(market, K);
const omega = new Float64Array(60).map(() => 0.7 + 2 * random.next());
const whole = outcomesOfLists(market, order, lists, omega);

describe('what lists bring', () => {
  it('is said for each place and each candidate as the model has it', () => {
    judgeLists(market, order, lists).chance.forEach((own, i) => expect(whole.chance[i]).toBeCloseTo(own, 12));
    for (let i = 0; i < 60; i++) {
      let [missed, nothing] = [1, 1];
      for (let place = i * K; place < i * K + lists.length[i]!; place++) {
        const pair = lists.pair[place]!;
        expect(whole.x[place]).toBeCloseTo((market.u[pair]! / 255) * (market.p[pair]! / 255) * viewWeights(K)[place - i * K]!, 14);
        const chance = whole.x[place]! * whole.seatChance[place]! * whole.placeChance[place]!;
        missed *= 1 - (1 - WISH_SHARE + (WISH_SHARE * market.u[pair]!) / 255) * chance;
        nothing *= 1 - chance;
      }
      expect([whole.missed[i], 1 - whole.chance[i]!]).toEqual([expect.closeTo(missed, 12), expect.closeTo(nothing, 12)]);
      expect(whole.lastScore[i]).toBe(lists.length[i] === 0 ? 0 : whole.score[i * K + lists.length[i]! - 1]);
    }
    expect(whole.objective).toBeCloseTo(whole.missed.reduce((sum, missed, i) => sum + omega[i]! * (1 - missed), 0), 10);
  });

  it('is nothing of empty lists', () => {
    const { x, seatChance, chance, lastScore, objective } = outcomesOfLists(market, order, { k: K, pair: new Int32Array(60 * K).fill(-1), length: new Uint8Array(60) }, omega);
    for (const value of [...x, ...seatChance, ...chance, ...lastScore, objective]) expect(value).toBe(0);
  });
});

interface Part {
  market: OutcomeMarket;
  /** By pair of the part: the pair of the whole. */
  source: number[];
  lists: Lists;
}

/** The offers for which `isInside`, whole: all their pairs, with what stands outside as factors; lists keep their gaps. */
function partOf(isInside: (offer: number) => boolean): Part {
  const source = [...market.offer.keys()].filter((pair) => isInside(market.offer[pair]!));
  const starts = Int32Array.from(market.starts, (start) => source.filter((pair) => pair < start).length);
  const column = <T extends Int32Array | Uint8Array>(values: T): T => values.filter((_, pair) => isInside(market.offer[pair]!)) as T;
  const pair = lists.pair.map((own) => source.indexOf(own));
  return {
    source, lists: { k: K, pair, length: lists.length },
    market: { starts, offer: column(market.offer), u: column(market.u), p: column(market.p), seats: market.seats, session: column(market.session!), places: market.places!, outside: outsideOf(pair) },
  };
}

function outsideOf(inside: Int32Array): Outside {
  const [missed, nothing] = [new Float64Array(60).fill(1), new Float64Array(60).fill(1)];
  const [placesTaken, placesWorth] = [new Float64Array(10), new Float64Array(10)];
  lists.pair.forEach((pair, place) => {
    if (pair === -1 || inside[place] !== -1) return;
    const i = Math.floor(place / K);
    const wish = 1 - WISH_SHARE + (WISH_SHARE * market.u[pair]!) / 255;
    const taking = whole.x[place]! * whole.seatChance[place]!;
    const own = 1 - wish * taking * whole.placeChance[place]!;
    missed[i]! *= own;
    nothing[i]! *= 1 - taking * whole.placeChance[place]!;
    placesTaken[market.session![pair]!]! += taking;
    placesWorth[market.session![pair]!]! += (taking * omega[i]! * wish * whole.missed[i]!) / own;
  });
  return { missed, nothing, placesTaken, placesWorth };
}

describe('a part of a market', () => {
  const part = partOf((offer) => offer % 3 !== 0);
  const partOrder = offerOrder(part.market);

  it('has the values and scores of the whole', () => {
    expect(part.source.length).toBeLessThan(0.8 * market.offer.length);
    const own = outcomesOfLists(part.market, partOrder, part.lists, omega);
    const same = (key: Exclude<keyof ListOutcomes, 'objective'>): void => own[key].forEach((value, at) => {
      const isHere = key === 'missed' || key === 'chance' || part.lists.pair[at] !== -1;
      if (isHere && key !== 'lastScore') expect(value).toBeCloseTo(whole[key][at]!, 12);
    });
    for (const key of ['x', 'seatChance', 'placeChance', 'score', 'missed', 'chance'] as const) same(key);
    expect(own.objective).toBeCloseTo(whole.objective, 10);
  });

  it('has the gradient of the whole, also for pairs in no list, and from lists that change one by one', () => {
    const [all, here] = [gradientOf(market, lists), gradientOf(part.market, part.lists)];
    const state = new ListState(new OutcomeStep(part.market, partOrder), part.lists, omega);
    expect(state.refresh()).toBeCloseTo(whole.objective, 10);
    for (let i = 0; i < candidatesOf(part.market); i++) {
      for (let pair = part.market.starts[i]!; pair < part.market.starts[i + 1]!; pair++) {
        expect(here[pair]).toBeCloseTo(all[part.source[pair]!]!, 12);
        expect(state.scoreOf(i, pair, state.restWithout(i, pair))).toBeCloseTo(((part.market.u[pair]! * part.market.p[pair]!) / 255 ** 2) * here[pair]!, 12);
      }
    }
  });
});

function gradientOf(given: OutcomeMarket, chosen: Lists): Float64Array {
  const ownOrder = offerOrder(given);
  const step = new OutcomeStep(given, ownOrder);
  const x = step.base.map((base, at) => base * (lookAt(chosen, ownOrder.pair[at]!) ?? 0));
  const gradient = new Float64Array(x.length);
  step.evaluate(x, omega);
  step.gradient(x, omega, gradient);
  return Float64Array.from({ length: x.length }, (_, pair) => gradient[ownOrder.position[pair]!]!);
}

function lookAt({ k, pair }: Lists, wanted: number): number | undefined {
  const place = pair.indexOf(wanted);
  return place === -1 ? undefined : viewWeights(k)[place % k];
}

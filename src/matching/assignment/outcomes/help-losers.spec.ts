import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists, worseOff } from '../judge/judge-lists.js';
import { listsByWish, listsByWorth } from '../judge/plain-ways.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { helpLosers } from './help-losers.js';
import { shortlistOf } from './improve-lists.js';
import { ListState } from './list-state.js';
import { offerOrder } from './offer-order.js';
import { OutcomeStep } from './outcome-step.js';

describe('those whom lists would leave worse off', () => {
  it.each([['seats alone', {}], ['short sessions too', { sessions: 20 }]])('are helped by whoever stands before them, at hardly any loss: %s', (_, more) => {
    const market = randomOutcomes(new SeededRandom(17), { candidates: 200, offers: 120, density: 0.15, seats: 2, leastChance: 5, ...more });
    const order = offerOrder(market);
    const plain = judgeLists(market, order, listsByWish(market, 5)).chance;
    const omega = new Float64Array(200).fill(1);
    const state = new ListState(new OutcomeStep(market, order), listsByWorth(market, 5), omega);
    const before = state.refresh();
    const losers = worseOff(judgeLists(market, order, state.lists).chance, plain);
    expect(losers).toBeGreaterThan(0.05);
    helpLosers(state, plain, shortlistOf(market, new Float64Array(market.offer.length), 60));
    expect(worseOff(judgeLists(market, order, state.lists).chance, plain)).toBeLessThan(0.6 * losers);
    expect([...omega]).toEqual(Array.from(omega, () => 1));
    expect(state.refresh()).toBeGreaterThan(0.99 * before);
  });
});

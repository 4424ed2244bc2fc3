import { describe, expect, it } from '@jest/globals';
import { SeededRandom } from '../../../shared/seeded-random.js';
import { judgeLists } from '../judge/judge-lists.js';
import type { Lists } from '../lists/lists.js';
import { randomOutcomes } from '../proof/random-outcomes.js';
import { giveChances, shortlistOf } from './improve-lists.js';
import { ListState } from './list-state.js';
import { offerOrder } from './offer-order.js';
import { OutcomeStep } from './outcome-step.js';

const CANDIDATES = 60;

/** Everybody's list: the same three offers, where nobody but the first has a chance. */
function hopeless({ starts }: { starts: Int32Array }): Lists {
  const lists: Lists = { k: 4, pair: new Int32Array(CANDIDATES * 4).fill(-1), length: new Uint8Array(CANDIDATES).fill(3) };
  for (let i = 0; i < CANDIDATES; i++) for (let r = 0; r < 3; r++) lists.pair[i * 4 + r] = starts[i]! + r;
  return lists;
}

describe('those whom only offers without any chance were left', () => {
  it('get offers that bring something to themselves, and the whole does not lose by it', () => {
    const market = randomOutcomes(new SeededRandom(11), { candidates: CANDIDATES, offers: 40, density: 1, seats: 1, sessions: 3, leastChance: 60 });
    const order = offerOrder(market);
    const lists = hopeless(market);
    const state = new ListState(new OutcomeStep(market, order), lists, new Float64Array(CANDIDATES).fill(1));
    state.refresh();
    const before = judgeLists(market, order, lists);
    expect(giveChances(state, shortlistOf(market, new Float64Array(market.offer.length), 40), 3)).toBeGreaterThan(CANDIDATES / 2);
    const after = judgeLists(market, order, lists);
    expect([before.maxLoad, after.maxLoad < CANDIDATES / 2]).toEqual([CANDIDATES, true]);
    expect(after.chanceP05).toBeGreaterThan(10 * before.chanceP05);
    expect(after.placements).toBeGreaterThan(before.placements);
    expect(Math.min(...lists.length)).toBeGreaterThanOrEqual(3);
  });
});

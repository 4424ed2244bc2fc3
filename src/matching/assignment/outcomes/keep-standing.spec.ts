import { describe, expect, it } from '@jest/globals';
import type { Lists } from '../lists/lists.js';
import { keepStanding } from './keep-standing.js';
import type { OutcomeMarket } from './outcome-market.js';

const lists = (...own: number[][]): Lists => ({
  k: 4, pair: Int32Array.from(own.flatMap((pairs) => [...pairs, ...Array<number>(4 - pairs.length).fill(-1)])), length: Uint8Array.from(own, ({ length }) => length),
});
/** Two candidates; the first has pairs 0–4, the second 5 and 6. */
const market: OutcomeMarket = { starts: Int32Array.of(0, 5, 7), offer: Int32Array.of(0, 1, 2, 3, 4, 0, 1), u: new Uint8Array(7).fill(200), p: new Uint8Array(7).fill(200), seats: [1, 1, 1, 1, 1] };
const marked = (...pairs: number[]): Uint8Array => Uint8Array.from({ length: 7 }, (_, pair) => Number(pairs.includes(pair)));
const found = (): Lists => lists([0, 1, 2, 3], [6, 5]);

describe('lists that stand', () => {
  it.each<[string, Partial<OutcomeMarket>, Lists, Lists]>([
    ['take the place of those found', {}, lists([4, 3, 2, 1], [5, 6]), lists([4, 3, 2, 1], [5, 6])],
    ['also when shorter, down to three offers, or all there are', {}, lists([4, 3, 2], [5, 6]), lists([4, 3, 2], [5, 6])],
    ['not when too little is left of them', {}, lists([4, 3], [5]), found()],
    ['not for somebody new', {}, lists([4, 3, 2], []), lists([4, 3, 2], [6, 5])],
    ['when they begin with what is pinned', { pinned: marked(4, 6) }, lists([4, 3, 2], [5, 6]), lists([4, 3, 2], [6, 5])],
    ['not while something pinned is not in them', { pinned: marked(0) }, lists([4, 3, 2], [5, 6]), lists([0, 1, 2, 3], [5, 6])],
    ['not with what is banned', { banned: marked(3) }, lists([4, 3, 2], [5, 6]), lists([0, 1, 2, 3], [5, 6])],
  ])('%s', (_, more, standing, expected) => {
    const into = found();
    const kept = keepStanding({ ...market, ...more }, standing, into);
    expect(into).toEqual(expected);
    expect(kept).toBe([0, 1].filter((i) => into.pair[i * 4] !== found().pair[i * 4] || into.length[i] !== found().length[i]).length);
  });
});

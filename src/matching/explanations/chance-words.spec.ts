import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chanceOfSeat, peopleOf } from './chance-words.js';

const ORDER = ['disputed', 'possible', 'good'];
const goodness = (p: number, people: number, seats: number): number => ORDER.indexOf(chanceOfSeat(p, people, seats));
const numbers = [fc.integer({ min: 1, max: 255 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 })] as const;

describe('chanceOfSeat', () => {
  it.each([
    [150, 1, 1, 'good'],
    [150, 3, 1, 'good'],
    [110, 8, 1, 'disputed'],
    [110, 6, 1, 'possible'],
    [110, 6, 3, 'good'],
    [20, 1, 5, 'disputed'],
    [255, 1, 0, 'disputed'],
  ])('p %d, %d people, %d seats: %s', (p, people, seats, chance) => expect(chanceOfSeat(p, people, seats)).toBe(chance));

  it('is never better with more people, nor worse with more seats or a higher p', () => {
    fc.assert(fc.property(...numbers, (p, people, seats) =>
      goodness(p, people + 1, seats) <= goodness(p, people, seats) && goodness(p, people, seats + 1) >= goodness(p, people, seats) && goodness(Math.min(255, p + 1), people, seats) >= goodness(p, people, seats)));
  });
});

it('counts this person once', () => {
  expect(peopleOf({ lists: 3, rank: 2 })).toBe(3);
  expect(peopleOf({ lists: 3, rank: null })).toBe(4);
});

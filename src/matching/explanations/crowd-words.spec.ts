import { describe, expect, it } from '@jest/globals';
import { chanceOfPlace, crowdPressure, crowdWords } from './crowd-words.js';

describe('the crowd', () => {
  it.each([
    [1, 0, 0, '1 place, aucune candidature'],
    [1, 1, 0, '1 place, 1 candidature'],
    [2, 3, 1, '2 places, 3 candidatures, proposée à 1 personne'],
    [1, 0, 12, '1 place, aucune candidature, proposée à 12 personnes'],
    [0, 4, 7, 'complète'],
    [0, 0, 0, 'complète'],
  ])('%d seats, %d applicants, %d lists: %s', (seats, applicants, lists, words) => expect(crowdWords({ applicants, lists, seats })).toBe(words));

  it.each([
    [1, 3, 5, 'calm'],
    [1, 4, 0, 'busy'],
    [2, 6, 11, 'busy'],
    [1, 9, 0, 'crowded'],
    [1, 0, 13, 'crowded'],
    [0, 0, 0, 'full'],
    [0, 1, 0, 'full'],
  ])('%d seats, %d applicants, %d lists: %s', (seats, applicants, lists, pressure) => expect(crowdPressure({ applicants, lists, seats })).toBe(pressure));
});

it.each([
  [150, 1, 1, 'good'],
  [150, 0.5, 0.9, 'possible'],
  [150, 0.5, 0.3, 'disputed'],
  [255, 0, 1, 'disputed'],
  [20, 1, 1, 'disputed'],
])('p %d, A %d, B %d: %s', (p, seatChance, placeChance, chance) => expect(chanceOfPlace(p, seatChance, placeChance)).toBe(chance));

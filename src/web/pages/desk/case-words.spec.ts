import { describe, expect, it } from '@jest/globals';
import { rankSentences } from '../matches/match-words.js';
import { standingWords } from './case-words.js';

const crowd = { applicants: 0, lists: 4, seats: 1, seatChance: 0.83, placeChance: 1 };

describe('why an offer stands where it stands', () => {
  it.each([
    [1, 3, crowd, 'Au rang 1, au rang 3 par son souhait seul · 85 % de chances qu’il reste une place'],
    [2, 2, { ...crowd, placeChance: 0.62 }, 'Au rang 2, comme par son souhait seul · 85 % de chances qu’il reste une place, 60 % en formation'],
    [2, 2, { ...crowd, seatChance: 1 }, 'Au rang 2, comme par son souhait seul · plus de 95 % de chances qu’il reste une place'],
    [4, 1, { ...crowd, seatChance: null, placeChance: null }, 'Au rang 4, au rang 1 par son souhait seul'],
  ])('is said to an adviser: %i, %i', (rank, wishRank, of, words) => {
    expect(standingWords({ rank, wishRank, crowd: of })).toBe(words);
  });

  it.each([
    [1, 4, ['Par tes seuls souhaits elle serait au rang 4 de ta liste ; elle est au rang 1, car tu as plus de chances d’y avoir une place.']],
    [3, 1, ['Par tes seuls souhaits elle serait au rang 1 de ta liste ; elle est au rang 3, car beaucoup la veulent.']],
    [2, 2, []],
    [null, null, []],
  ] as const)('is said to the person: %s, %s', (rank, wishRank, words) => {
    expect(rankSentences(rank, wishRank)).toEqual(words);
  });
});

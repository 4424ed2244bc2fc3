import { describe, expect, it } from '@jest/globals';
import { mapLabel } from './search-view.js';

describe('what the map of a search says it shows', () => {
  it.each([
    [0, 0, 'Carte : aucune offre à montrer.'],
    [1, 1, 'Carte : 1 offre, aussi dans la liste.'],
    [1, 12, 'Carte : 1 offre sur 12, aussi dans la liste.'],
    [37, 37, 'Carte : 37 offres, aussi dans la liste.'],
  ])('says %d of %d', (shown, total, words) => expect(mapLabel(shown, total)).toBe(words));
});

import { describe, expect, it } from '@jest/globals';
import { loadBins, reasonsOf, stagesOf, wayFigures } from './run-figures.js';
import { expectedWords, figureWords, runHeadline, secondsWords, shareWords } from './run-words.js';

const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('a run in words', () => {
  it.each([[0, '0 s'], [420, '0,4 s'], [9_960, '10 s'], [12_400, '12 s'], [59_600, '1 min 00'], [65_000, '1 min 05']])('%i ms is %s', (ms, words) => {
    expect(plain(secondsWords(ms))).toBe(words);
  });

  it.each([[0, '0 %'], [0.0002, '0,02 %'], [0.054, '5,4 %'], [0.42, '42 %'], [0.987, '98,7 %'], [0.9996, '99,96 %'], [1, '100 %']])('a share of %d is %s', (share, words) => {
    expect(plain(shareWords(share))).toBe(words);
  });

  it('rounds what is only expected', () => {
    expect([7189.44, 3.26, 3, 0].map((value) => plain(expectedWords(value)))).toEqual(['7 189', '3,3', '3', '0']);
    expect([12_000, 0.1934].map((value) => plain(figureWords(value)))).toEqual(['12 000', '0,19']);
  });

  it.each([
    ['done', { candidates: 12_000, offers: 1, placements: 7189.4, candidatesWithout: 3 }, '12 000 personnes, 1 offre · 7 189 contrats attendus · 3 personnes sans liste'],
    ['done', {}, ''],
    ['running', {}, 'Les listes d’avant restent en place jusqu’à sa fin.'],
    ['failed', {}, 'N’est pas allé au bout : les listes d’avant restent en place.'],
  ] as const)('heads a run that is %s with %j', (state, figures, words) => {
    expect(plain(runHeadline({ state, figures }))).toBe(words);
  });
});

describe('the figures of a run', () => {
  it('are read for the lists, for plain search and for what was presented', () => {
    const figures = { placements: 7, maxLoad: 3, plainPlacements: 4, presentedGini: 0.2 };
    expect(wayFigures(figures, 'lists')).toEqual({ placements: 7, satisfaction: null, coverage: null, gini: null, maxLoad: 3 });
    expect(wayFigures(figures, 'plain').placements).toBe(4);
    expect(wayFigures(figures, 'presented').gini).toBe(0.2);
  });

  it('give the classes of loads, put together, the last one open', () => {
    expect(loadBins({ 'load.0': 1, 'load.10': 3, 'load.1': 5, 'load.2': 7, 'plainLoad.2': 4, 'plainLoad.30': 1, load: 9 })).toEqual([
      { from: 0, to: 0, chosen: 1, plain: 0 }, { from: 1, to: 9, chosen: 12, plain: 4 }, { from: 10, to: 29, chosen: 3, plain: 0 }, { from: 30, to: null, chosen: 0, plain: 1 },
    ]);
    expect(loadBins({ placements: 2 })).toEqual([]);
  });

  it('give the reasons of one side, the commonest first, and the stages in their order', () => {
    expect(reasonsOf({ 'without.offer.a': 1, 'without.offer.b': 4, 'without.candidate.a': 9 }, 'offer')).toEqual([{ code: 'b', count: 4 }, { code: 'a', count: 1 }]);
    expect(stagesOf({ 'ms.lists': 4, 'ms.other': 1, 'ms.read': 9 }).map(({ label, ms }) => `${label} ${ms}`)).toEqual(['Lire la base 9', 'Choisir les listes 4', 'other 1']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { foldText } from './text.js';
import { escapeLike } from './like.js';

describe('text', () => {
  it.each([
    ['L’Œuvre  d’Été', 'l oeuvre d ete'], ['Boulanger-Pâtissier / Boulangère', 'boulanger patissier boulangere'], ['  ', ''], ['ÇA', 'ca'], ['Curriculum vitæ', 'curriculum vitae'], ['100 %', '100'], ['Île', 'ile'],
  ])('%p folds to %p', (text, expected) => expect(foldText(text)).toBe(expected));

  it.each([['100 %', '100 \\%'], ['a_b', 'a\\_b'], ['c\\d', 'c\\\\d'], ['simple', 'simple']])('%p in a pattern is %p', (text, expected) => expect(escapeLike(text)).toBe(expected));
});

import { describe, expect, it } from '@jest/globals';
import { damerau } from './damerau.js';

describe('damerau', () => {
  it.each([
    ['lille', 'lille', 0], ['lile', 'lille', 1], ['lillle', 'lille', 1], ['lolle', 'lille', 1], ['cofieur', 'coifeur', 1], ['cofieur', 'coiffeur', 2], ['', 'abc', 3], ['abcd', 'dcba', 3], ['chien', 'chein', 1],
  ])('%s and %s: %d', (a, b, edits) => {
    expect(damerau(a, b, 3)).toBe(Math.min(edits, 4));
    expect(damerau(b, a, 3)).toBe(damerau(a, b, 3));
  });

  it('says only that there are more than the limit', () => expect(damerau('boulanger', 'plombier', 2)).toBe(3));
});

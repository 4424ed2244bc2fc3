import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { RelatedOccupations } from './related-occupations.js';

const { occupations, sectors } = referenceTables();
const table = new RelatedOccupations(occupations, sectors);

describe('related occupations', () => {
  it.each([
    ['D1102', 'D1102', 'same'],
    ['D1102', 'D1108', 'sibling'],
    ['D1102', 'D1104', 'near'],
    ['D1102', 'D1101', 'near'],
    ['D1102', 'D1202', null],
    ['D1102', 'J1301', null],
    ['D1102', 'Z9999', null],
    ['Z9999', 'D1102', null],
  ] as const)('%s and %s: %s', (from, to, relation) => expect(table.relation(from, to)).toBe(relation));

  it('is symmetric, and each trade is the same as itself', () => {
    for (const [index, code] of table.codes.entries()) {
      expect(table.relation(code, code)).toBe('same');
      for (const other of table.of(index)) expect(table.relation(table.codes[other.index]!, code)).toBe(other.relation);
    }
  });

  it('stays small: a wish opens a few trades, not a whole sector', () => {
    const sizes = table.codes.map((_, index) => table.of(index).length);
    expect(Math.max(...sizes)).toBeLessThan(100);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(20);
  });

  it('a nearer relation wins over an earlier wish, then the earlier wish', () => {
    expect(table.nearest(['D1104', 'D1202', 'D1102'], 'D1102')).toEqual({ relation: 'same', wish: 3 });
    expect(table.nearest(['D1202', 'D1104', 'D1101'], 'D1102')).toEqual({ relation: 'near', wish: 2 });
    expect(table.nearest([], 'D1102')).toEqual({ relation: null, wish: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { FacetPacking, department, month, oneOf, someOf, type FacetCodec } from './facet-codec.js';

const sectors = someOf(['a', 'b', 'c']);
const cases: [string, FacetCodec, string | string[] | null, readonly string[]][] = [
  ['one of a list', oneOf(['x', 'y', 'z']), 'y', ['y']], ['the last of a list', oneOf(['x', 'y', 'z']), 'z', ['z']], ['what is not in the list', oneOf(['x']), 'q', []], ['nothing', oneOf(['x']), null, []],
  ['several', sectors, ['c', 'a'], ['a', 'c']], ['none', sectors, [], []], ['an unknown one among several', sectors, ['q', 'b'], ['b']],
  ['January', month, '2027-01', ['2027-01']], ['December', month, '2026-12', ['2026-12']], ['a month too long ago', month, '1999-12', []], ['no month', month, null, []],
  ['a department', department, '59', ['59']], ['one with a nought', department, '02', ['02']], ['Corsica', department, '2A', ['2A']], ['overseas', department, '974', ['974']], ['no department', department, null, []],
];

describe('facet codecs', () => {
  it.each(cases)('%s', (_, codec, value, read) => {
    const code = codec.encode(value);
    expect(codec.decode(code)).toEqual(read);
    expect(code).toBeLessThan(2 ** codec.bits);
  });
});

describe('FacetPacking', () => {
  const packing = new FacetPacking(['kind', 'start', 'sector', 'where'], { kind: oneOf(['x', 'y']), start: month, sector: sectors, where: department });

  it('keeps every facet in one integer', () => {
    const packed = packing.pack({ kind: 'y', start: '2031-07', sector: ['a', 'c'], where: '2B' });
    expect(Number.isSafeInteger(packed)).toBe(true);
    expect(packing.codesOf(packed).map((code, at) => packing.codec(packing.names[at]!).decode(code))).toEqual([['y'], ['2031-07'], ['a', 'c'], ['2B']]);
  });

  it('packs nothing as 0', () => expect(packing.pack({})).toBe(0));

  it('refuses more facets than fit', () => expect(() => new FacetPacking(['a', 'b'], { a: someOf(Array.from({ length: 30 }, String)), b: someOf(Array.from({ length: 30 }, String)) })).toThrow(RangeError));
});

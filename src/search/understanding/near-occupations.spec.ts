import { describe, expect, it } from '@jest/globals';
import { referenceTables } from '../../reference/reference-tables.js';
import { nearOccupations } from './near-occupations.js';

const near = nearOccupations(referenceTables());
const codes = (code: string): string[] => near.get(code)!.map((other) => other.code);

describe('near trades', () => {
  it.each([['D1102', 'D1104'], ['D1102', 'D1108'], ['D1101', 'D1103'], ['F1603', 'I1308'], ['K1302', 'K1304'], ['C1504', 'C1502']])('%s has %s', (from, to) => expect(codes(from)).toContain(to));

  it.each([['D1102', 'M1203'], ['D1214', 'K2104'], ['D1202', 'M1302'], ['D1102', 'D1102']])('%s does not have %s', (from, to) => expect(codes(from)).not.toContain(to));

  it('stands from the nearest to the furthest, between 0 and 1', () => {
    const values = near.get('D1101')!.map(({ nearness }) => nearness);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  });
});

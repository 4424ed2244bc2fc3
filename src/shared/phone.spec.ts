import { describe, expect, it } from '@jest/globals';
import { parsePhone } from './phone.js';

describe('a telephone number', () => {
  it.each([
    ['03 53 01 00 01', '+33353010001'],
    ['0612345678', '+33612345678'],
    ['+33 3 53 01 00 01', '+33353010001'],
    ['00 33 6 12 34 56 78', '+33612345678'],
    ['+32 470 12 34 56', '+32470123456'],
  ])('%s is %s', (text, expected) => expect(parsePhone(text)).toBe(expected));

  it.each(['', '12', '06 12', '0000000000', 'appelez-moi', '+33 12'])('%s is none', (text) => expect(parsePhone(text)).toBeNull());
});

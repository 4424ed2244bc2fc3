import { describe, expect, it } from '@jest/globals';
import { INSEE_PATTERN, RNCP_PATTERN, ROME_PATTERN, parseIdcc, parseNaf, parseUai } from './codes.js';

describe('a UAI with its key', () => {
  it.each([['0597239Y', '0597239Y'], ['0597239y', '0597239Y'], ['059 7239 Y', '0597239Y'], ['0000000A', '0000000A']])('%s is %s', (text, expected) => expect(parseUai(text)).toBe(expected));
  it.each(['0597239X', '0597239', '597239Y', '0597239YY', '059723IY', ''])('%s is none', (text) => expect(parseUai(text)).toBeNull());

  it('has 23 letters for keys, without I, O and Q', () => {
    const keys = Array.from({ length: 23 }, (_, number) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => parseUai(`${String(number).padStart(7, '0')}${letter}`)));
    expect(keys.every((letters) => letters.length === 1)).toBe(true);
    expect(keys.flat().join('')).toBe('ABCDEFGHJKLMNPRSTUVWXYZ');
  });
});

describe('a NAF code', () => {
  it.each([['1071C', '1071C'], ['10.71C', '1071C'], ['10.71c', '1071C'], [' 96.02A ', '9602A'], ['47.11F', '4711F']])('%s is %s', (text, expected) => expect(parseNaf(text)).toBe(expected));
  it.each(['1071', '107C', '1071CC', 'C1071', '10-71C', ''])('%s is none', (text) => expect(parseNaf(text)).toBeNull());
});

describe('an IDCC', () => {
  it.each([['0843', '0843'], ['843', '0843'], [' 1596 ', '1596'], ['3250', '3250'], ['18', '0018']])('%s is %s', (text, expected) => expect(parseIdcc(text)).toBe(expected));
  it.each(['', '0', '0000', '12345', '84A', '-843'])('%s is none', (text) => expect(parseIdcc(text)).toBeNull());
});

describe('forms of codes', () => {
  it.each([['A1101', true], ['N4105', true], ['O1101', false], ['a1101', false], ['A110', false], ['A11011', false], ['XA1101', false]])('ROME %s: %s', (code, isRight) => expect(ROME_PATTERN.test(code)).toBe(isRight));
  it.each([['RNCP37537', true], ['RNCP123', true], ['RNCP12', false], ['37537', false], ['rncp37537', false], ['RNCP1234567', false]])('RNCP %s: %s', (code, isRight) => expect(RNCP_PATTERN.test(code)).toBe(isRight));
  it.each([['59350', true], ['2A004', true], ['2B033', true], ['2C001', false], ['5935', false], ['593500', false], ['0240é', false]])('commune %s: %s', (code, isRight) => expect(INSEE_PATTERN.test(code)).toBe(isRight));
});

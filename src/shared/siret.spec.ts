import { describe, expect, it } from '@jest/globals';
import { parseSiret } from './siret.js';

describe('a SIRET', () => {
  it.each([
    ['73282932000074', '73282932000074', 'fourteen digits with a right key'],
    ['732 829 320 00074', '73282932000074', 'with spaces'],
    ['732.829.320.00074', '73282932000074', 'with points'],
    ['35600000000048', '35600000000048', 'La Poste, its seat'],
    ['35600000049837', '35600000049837', 'La Poste, an office: the digits add up to a multiple of 5'],
  ])('%s is valid (%s)', (text, expected) => expect(parseSiret(text)).toBe(expected));

  it.each([
    ['73282932000075', 'a wrong key'],
    ['00000000000000', 'zeros have a right Luhn key and belong to nobody'],
    ['00000000000018', 'a SIREN of zeros'],
    ['35600000049838', 'La Poste with neither key'],
    ['7328293200007', 'thirteen digits'],
    ['732829320000740', 'fifteen digits'],
    ['7328293200007A', 'a letter'],
    ['', 'nothing'],
    ['７３２８２９３２００００７４', 'digits of another script'],
  ])('%s is none (%s)', (text) => expect(parseSiret(text)).toBeNull());
});

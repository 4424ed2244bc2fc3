import { describe, expect, it } from '@jest/globals';
import { isInReach, readReach, type Reachable } from './key-reach.js';

const BAKERY: Reachable = { siret: '73282932000074', department: '59', idcc: '0843' };
const CENTRE: Reachable = { siret: '73282932000074', department: '59' };
const reaches = (reach: string[], thing: Reachable): boolean => isInReach({ role: 'partner', apiKeyId: 1, scopes: [], reach }, thing);

describe('the reach of a key', () => {
  it.each<[string, string[], boolean]>([
    ['nothing said: everything', [], true],
    ['its SIRET', ['73282932000074'], true],
    ['its SIREN', ['732829320'], true],
    ['another company', ['552100554'], false],
    ['its department', ['62', '59'], true],
    ['another department', ['62'], false],
    ['its branch', ['0843'], true],
    ['another branch', ['1596'], false],
    ['its department and another branch', ['59', '1596'], false],
    ['another department and its branch', ['62', '0843'], false],
    ['its department and branch', ['59', '0843'], true],
    ['its company, in a department that is not its own', ['62', '732829320'], true],
  ])('%s', (_, reach, expected) => expect(reaches(reach, BAKERY)).toBe(expected));

  it.each<[string, string[], Reachable, boolean]>([
    ['a training centre, by branch', ['0843'], CENTRE, false],
    ['a training centre, by department', ['59', '0843'], CENTRE, true],
    ['an establishment whose branch is not known, by branch', ['0843'], { ...BAKERY, idcc: null }, false],
    ['an offer without a company, by company', ['732829320'], { ...BAKERY, siret: null }, false],
    ['somewhere unknown, by department', ['59'], { ...BAKERY, department: null }, false],
  ])('%s', (_, reach, thing, expected) => expect(reaches(reach, thing)).toBe(expected));

  it('names what is no code', () => expect(readReach(['59', '2A', '971', '0843', 'Lille', '12345678901234', '000000000'])).toEqual({ companies: [], departments: ['59', '2A', '971'], branches: ['0843'], unknown: ['Lille', '12345678901234', '000000000'] }));
});

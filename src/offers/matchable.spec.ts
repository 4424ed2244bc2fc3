import { describe, expect, it } from '@jest/globals';
import { isMatchable } from './matchable.js';

const whole = { establishmentId: 1, occupationCode: 'D1102', latitude: 50.6, longitude: 3, startsOn: '2027-01-01', contractKind: 'apprenticeship' as const, durationMonths: 24 };

describe('an offer that can be matched', () => {
  it.each([
    ['whole', {}, true],
    ['permanent, without a length', { contractKind: 'permanent' as const, durationMonths: null }, true],
    ['without a company', { establishmentId: null }, false],
    ['without a trade', { occupationCode: null }, false],
    ['without a place', { latitude: null }, false],
    ['with half a place', { longitude: null }, false],
    ['on the equator', { latitude: 0 }, true],
    ['without a start', { startsOn: null }, false],
    ['without a length', { durationMonths: null }, false],
    ['fixed-term, without a length', { contractKind: 'fixed_term' as const, durationMonths: null }, false],
  ])('%s: %p gives %p', (_, over, expected) => expect(isMatchable({ ...whole, ...over })).toBe(expected));
});

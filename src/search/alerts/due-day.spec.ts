import { describe, expect, it } from '@jest/globals';
import { dueDay } from './due-day.js';

describe('dueDay', () => {
  it.each([
    ['daily', '2026-11-24', '2026-11-24'],
    ['weekly', '2026-11-23', '2026-11-23'],
    ['weekly', '2026-11-24', '2026-11-23'],
    ['weekly', '2026-11-29', '2026-11-23'],
    ['weekly', '2026-11-30', '2026-11-30'],
    ['weekly', '2027-01-01', '2026-12-28'],
    ['weekly', '2028-03-01', '2028-02-28'],
  ] as const)('%s on %s: %s', (frequency, today, expected) => expect(dueDay(frequency, today)).toBe(expected));
});

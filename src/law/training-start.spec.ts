import { describe, expect, it } from '@jest/globals';
import { addMonths, fromEpochDay } from '../shared/calendar-date.js';
import { trainingStart, trainingStartWindow } from './training-start.js';

describe('start of the CFA period (L6222-12, L6222-12-1)', () => {
  it.each<[string, string, string | null]>([
    ['2027-09-01', '2027-09-01', null],
    ['2027-09-01', '2027-12-01', null],
    ['2027-09-01', '2027-12-02', 'law.training_starts_too_late'],
    ['2027-09-01', '2027-06-01', null],
    ['2027-09-01', '2027-05-31', 'law.training_starts_too_early'],
    ['2027-11-30', '2028-02-29', null],
    ['2027-11-30', '2028-03-01', 'law.training_starts_too_late'],
    ['2026-11-30', '2027-02-28', null],
    ['2026-11-30', '2027-03-01', 'law.training_starts_too_late'],
    ['2027-05-31', '2027-02-28', 'law.training_starts_too_early'],
    ['2027-05-31', '2027-03-01', null],
    ['2027-05-28', '2027-02-28', null],
  ])('a contract of %s with a session of %s', (contract, session, code) => {
    expect(trainingStart(contract, session)?.code ?? null).toBe(code);
  });

  it('begins on the first day from which three months reach the contract', () => {
    for (let day = 20_000; day < 21_500; day++) {
      const contract = fromEpochDay(day);
      const { first } = trainingStartWindow(contract);
      expect(addMonths(fromEpochDay(first), 3) >= contract && addMonths(fromEpochDay(first - 1), 3) < contract).toBe(true);
    }
  });
});

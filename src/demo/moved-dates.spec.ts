import { describe, expect, it } from '@jest/globals';
import { withoutClash } from './move-demo.js';
import { moveUpTo, movedAvailability, movedStart, movedWithTime } from './moved-dates.js';

const EIGHT_WEEKS = { from: '2026-11-24', to: '2027-01-19' };

describe('a demo started again later', () => {
  it('moves by whole weeks, and not within the same week or when the clock went back', () => {
    expect(moveUpTo('2026-11-24', '2027-01-22')).toEqual(EIGHT_WEEKS);
    expect(moveUpTo('2026-11-24', '2026-11-30')).toBeNull();
    expect(moveUpTo('2026-11-24', '2025-01-01')).toBeNull();
  });

  it('keeps each offer as old as it was', () => {
    expect(movedWithTime('2026-11-03', EIGHT_WEEKS)).toBe('2026-12-29');
  });

  it.each([
    ['soon stays as soon', '2026-12-14', EIGHT_WEEKS, '2027-02-08'],
    ['September stays September', '2027-09-01', EIGHT_WEEKS, '2027-09-01'],
    ['a September that has passed becomes the next one, same weekday', '2027-09-01', { from: '2026-11-24', to: '2027-09-28' }, '2028-08-30'],
    ['several years at once', '2027-09-01', { from: '2026-11-24', to: '2029-11-20' }, '2030-08-28'],
  ])('%s', (_, date, move, moved) => expect(movedStart(date, move)).toBe(moved));

  it('leaves free who was free', () => {
    expect(movedAvailability('2026-11-02', EIGHT_WEEKS)).toBe('2026-12-28');
    expect(movedAvailability('2027-09-01', EIGHT_WEEKS)).toBe('2027-09-01');
  });

  it('never gives a programme two sessions on one day', () => {
    const move = { from: '2026-11-24', to: '2027-06-29' };
    const rows = [
      { id: 1, programmeId: 7, startsOn: '2027-01-29' },
      { id: 2, programmeId: 7, startsOn: '2027-09-03' },
    ];
    expect(movedStart('2027-01-29', move)).toBe('2027-09-03');
    expect(withoutClash(rows, move)).toEqual([{ id: 1, programmeId: 7, startsOn: '2027-09-10' }]);
  });
});

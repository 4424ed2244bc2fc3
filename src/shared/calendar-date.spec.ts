import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, ageOn, dayInFrance, daysBetween, fromEpochDay, isCalendarDate, toEpochDay } from './calendar-date.js';

describe('a day of the calendar', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '1999-12-31'])('%s exists', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '24/11/2026', '2026-11-24T00:00', '', '20261124'])('%s does not', (text) => expect(isCalendarDate(text)).toBe(false));

  it.each([['1970-01-01', 0], ['1970-01-02', 1], ['1969-12-31', -1], ['2026-11-24', 20_781], ['2000-02-29', 11_016]])('%s is day %d', (date, day) => {
    expect(toEpochDay(date)).toBe(day);
    expect(fromEpochDay(day)).toBe(date);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-11-30', 3, '2027-02-28'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 48, '2028-02-29'], ['2026-05-10', 0, '2026-05-10'], ['2026-05-10', -17, '2024-12-10'],
  ])('%s and %d months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([['2026-12-31', 1, '2027-01-01'], ['2024-02-28', 1, '2024-02-29'], ['2026-03-01', -1, '2026-02-28']])('%s and %d days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  it('counts days across the change of hour', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it.each([
    ['2008-05-14', '2026-05-13', 17], ['2008-05-14', '2026-05-14', 18], ['2008-02-29', '2026-02-28', 17], ['2008-02-29', '2026-03-01', 18], ['2008-02-29', '2028-02-29', 20],
    ['2026-11-24', '2026-11-24', 0], ['2026-11-25', '2026-11-24', -1],
  ])('someone born on %s has on %s completed %d years', (birth, date, years) => expect(ageOn(birth, date)).toBe(years));

  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23'], ['2026-11-23T23:00:00Z', '2026-11-24'], ['2026-07-01T21:59:59Z', '2026-07-01'], ['2026-07-01T22:00:00Z', '2026-07-02'], ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s is %s in France', (instant, day) => expect(dayInFrance(new Date(instant))).toBe(day));

  it('counts as the calendar of the machine does, every day of two centuries and more', () => {
    const wrong = Array.from({ length: 110_000 }, (_, at) => at - 40_000).filter((day) => toEpochDay(fromEpochDay(day)) !== day);
    expect(wrong).toEqual([]);
  });

  it('adds months as the calendar of the machine does', () => {
    const plainly = (date: string, months: number): string => {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
      return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
    };
    const wrong = Array.from({ length: 4_000 }, (_, at) => [fromEpochDay(at * 7 - 4_000), (at % 700) - 300] as const).filter(([date, months]) => addMonths(date, months) !== plainly(date, months));
    expect(wrong).toEqual([]);
  });
});

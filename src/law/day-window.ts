import { addMonths, toEpochDay, type CalendarDate } from '../shared/calendar-date.js';

/** Days from `first` to `last`, both included, as epoch days (days since 1970-01-01). Cheap to test in a hot loop. */
export interface DayWindow {
  first: number;
  last: number;
}

/** A day later than any contract, 9999-12-31: of windows without an end. */
export const FAR_FUTURE = 2_932_896;

export function isWithin(window: DayWindow, day: number): boolean {
  return day >= window.first && day <= window.last;
}

/**
 * First day on which someone has completed `years` years, as an epoch day.
 * Born on 29 February: 1 March of common years, as `ageOn` counts.
 */
export function birthdayOf(birthDate: CalendarDate, years: number): number {
  const sameMonth = addMonths(birthDate, years * 12);
  const wasMoved = sameMonth.slice(8) !== birthDate.slice(8);
  return toEpochDay(sameMonth) + (wasMoved ? 1 : 0);
}

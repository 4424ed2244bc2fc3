import { addDays, daysBetween, type CalendarDate } from '../shared/calendar-date.js';
import { SOON_STARTS } from './distributions.js';
import { seasonBegins } from './school-year.js';

/** From the day a demo's dates were right for, to the day they shall be right for: whole weeks. */
export interface Move {
  from: CalendarDate;
  to: CalendarDate;
}

const YEAR_OF_WEEKS = 52 * 7;

/** Whole weeks that have passed since `from`; 0 when the clock went back. */
export function weeksPassed(from: CalendarDate, today: CalendarDate): number {
  return Math.max(0, Math.floor(daysBetween(from, today) / 7));
}

/** The move that brings dates that were right for `from` up to `today`, or null within the same week. */
export function moveUpTo(from: CalendarDate, today: CalendarDate): Move | null {
  const weeks = weeksPassed(from, today);
  return weeks === 0 ? null : { from, to: addDays(from, 7 * weeks) };
}

/** Publication and expiry: as many weeks later, so that an offer is as old as it was. */
export function movedWithTime(date: CalendarDate, { from, to }: Move): CalendarDate {
  return addDays(date, daysBetween(from, to));
}

/**
 * Starts of contracts and sessions. Those that were soon stay as soon; those of the school start stay where they are
 * while they lie ahead, then go to the same days of the next school year: so September keeps its crowd, and nobody starts in the past.
 */
export function movedStart(date: CalendarDate, move: Move): CalendarDate {
  if (date < seasonBegins(move.from)) return movedWithTime(date, move);
  const soonest = addDays(move.to, SOON_STARTS.from);
  let start = date;
  while (start < soonest) start = addDays(start, YEAR_OF_WEEKS);
  return start;
}

/** When a candidate is free: who was already free stays so; a day ahead moves as starts do. */
export function movedAvailability(date: CalendarDate, move: Move): CalendarDate {
  return date <= move.from ? movedWithTime(date, move) : movedStart(date, move);
}

import { addDays, addMonths, toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { DayWindow } from './day-window.js';
import { finding, type Finding } from './finding.js';

/** Months by which the CFA period may follow the contract's start (L6222-12), or precede it (L6222-12-1). */
export const TRAINING_START_MONTHS = 3;

/**
 * The days on which the CFA period may begin for a contract that starts on `contractStart`: from three months before it, day for day
 * (L6222-12-1), to three months after it (L6222-12). Where the month has no such day, its last day is the limit.
 */
export function trainingStartWindow(contractStart: CalendarDate): DayWindow {
  const before = addMonths(contractStart, -TRAINING_START_MONTHS);
  const reaches = addMonths(before, TRAINING_START_MONTHS) >= contractStart;
  return {
    first: toEpochDay(reaches ? before : addDays(before, 1)),
    last: toEpochDay(addMonths(contractStart, TRAINING_START_MONTHS)),
  };
}

/** What the law says of a CFA period that begins on `trainingStart` for a contract of `contractStart`; null when nothing. */
export function trainingStart(contractStart: CalendarDate, trainingStartsOn: CalendarDate): Finding | null {
  const { first, last } = trainingStartWindow(contractStart);
  const day = toEpochDay(trainingStartsOn);
  if (day > last) return finding('law.training_starts_too_late');
  return day < first ? finding('law.training_starts_too_early') : null;
}

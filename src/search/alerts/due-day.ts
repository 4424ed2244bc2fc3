import { addDays, toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import type { AlertFrequency } from './saved-search.entity.js';

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

/**
 * The day whose round a search must have had by `today`: today itself, or the last Monday.
 * A search last looked at before it is due; so a round that was missed is made up for by the next.
 */
export function dueDay(frequency: AlertFrequency, today: CalendarDate): CalendarDate {
  return frequency === 'daily' ? today : addDays(today, -((toEpochDay(today) - FIRST_MONDAY) % 7));
}

import { addDays, fromEpochDay, toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import { SEASON_CLOSES } from './distributions.js';

/** 1 September of the school start one looks at from `today`: the next one, or this year's until mid-September. */
export function seasonOf(today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) <= SEASON_CLOSES ? year : year + 1}-09-01`;
}

/** The same day, or the Monday after a Saturday or Sunday: contracts seldom begin at the week-end. */
export function workingDay(date: CalendarDate): CalendarDate {
  const weekday = (toEpochDay(date) + 3) % 7;
  return weekday >= 5 ? addDays(date, 7 - weekday) : date;
}

/** The first Monday on or after `date`. */
export function mondayFrom(date: CalendarDate): CalendarDate {
  const day = toEpochDay(date);
  return fromEpochDay(day + ((4 - (day % 7) + 7) % 7));
}

/** Begins 46 days before 1 September: from then on a start belongs to the season. */
export function seasonBegins(today: CalendarDate): CalendarDate {
  return addDays(seasonOf(today), -46);
}

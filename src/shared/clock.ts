import { dayInFrance, type CalendarDate } from './calendar-date.js';

/** The only source of the present; injected, so tests choose it. */
export abstract class Clock {
  abstract now(): Date;

  today(): CalendarDate {
    return dayInFrance(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

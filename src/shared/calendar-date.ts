/** A day of the civil calendar, `YYYY-MM-DD`. Contract dates are days, never instants. */
export type CalendarDate = string;

const DAY_MS = 86_400_000;
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for an existing day written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01. */
export function toEpochDay(date: CalendarDate): number {
  const month = Number(date.slice(5, 7));
  // From 1 March, so that the leap day comes last (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"); without a `Date`, for matching's sake.
  const year = Number(date.slice(0, 4)) - (month > 2 ? 0 : 1);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return year * 365 + leaps + dayOfYear - EPOCH;
}

export function fromEpochDay(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** Same day `months` later; the last day of the month where that day does not exist (31 January + 1 = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const count = 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - 12 * year;
  const day = Math.min(Number(date.slice(8)), lastDayOf(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month + 1)}-${twoDigits(day)}`;
}

/** `month`: 0–11. Reckoned without a `Date`: matching asks for tens of thousands of birthdays. */
function lastDayOf(year: number, month: number): number {
  if (month === 1) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 3 || month === 5 || month === 8 || month === 10 ? 30 : 31;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** Completed years of age on `date`. Born on 29 February: a year older on 1 March of common years. */
export function ageOn(birthDate: CalendarDate, date: CalendarDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Made once: making one costs a hundred times as much as using it. */
const IN_FRANCE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The civil day in France at this instant. */
export function dayInFrance(instant: Date): CalendarDate {
  return IN_FRANCE.format(instant);
}

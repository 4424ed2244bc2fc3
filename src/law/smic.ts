import type { CalendarDate } from '../shared/calendar-date.js';
import type { Cents } from '../shared/money.js';

export interface SmicValue {
  validFrom: CalendarDate;
  /** Gross, per hour, outside Mayotte. */
  hourlyCents: Cents;
}

/**
 * The SMIC by date, newest last. Sources: decrees 2023-1216 of 20 December 2023, 2024-951 of 23 October 2024, 2025-1228 of
 * 17 December 2025; June 2026 from the `modele-social` rules 11.1.0 of 16 July 2026. The last known value is 12.31 € from 1 June 2026;
 * nothing later was known on 24 November 2026. The next usual change is on 1 January.
 */
export const SMIC: readonly SmicValue[] = [
  { validFrom: '2024-01-01', hourlyCents: 1165 },
  { validFrom: '2024-11-01', hourlyCents: 1188 },
  { validFrom: '2026-01-01', hourlyCents: 1202 },
  { validFrom: '2026-06-01', hourlyCents: 1231 },
];

/** Legal hours of a month at 35 hours a week: 35 × 52 / 12. */
const MONTHLY_HOURS = (35 * 52) / 12;

/** The value in force on a day; the last known one for later days. Throws a RangeError before 2024. */
export function smicOn(date: CalendarDate): SmicValue {
  const value = SMIC.findLast(({ validFrom }) => validFrom <= date);
  if (!value) throw new RangeError(`No SMIC known on ${date}`);
  return value;
}

/** Gross SMIC of a month at 35 hours, in cents: 186,702 for 12.31 €. */
export function monthlySmic(date: CalendarDate): Cents {
  return Math.round(smicOn(date).hourlyCents * MONTHLY_HOURS);
}

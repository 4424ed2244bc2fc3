import { addDays, addMonths, ageOn, type CalendarDate } from '../shared/calendar-date.js';
import type { Cents } from '../shared/money.js';
import { monthlySmic } from './smic.js';

export type ContractYear = 1 | 2 | 3;

export interface PayBand {
  /** Completed years, both included; null without end. */
  minAge: number;
  maxAge: number | null;
  /** Share of the SMIC in percent, in the first, second and third year. */
  percent: readonly [number, number, number];
}

/**
 * Least pay of an apprentice, in percent of the SMIC, by age and year of the contract (D6222-26, version in force since 1 January 2019).
 * From 21 the branch's own minimum applies where it is higher.
 */
export const APPRENTICE_PAY: readonly PayBand[] = [
  { minAge: 0, maxAge: 17, percent: [27, 39, 55] },
  { minAge: 18, maxAge: 20, percent: [43, 51, 67] },
  { minAge: 21, maxAge: 25, percent: [53, 61, 78] },
  { minAge: 26, maxAge: null, percent: [100, 100, 100] },
];

/** Percent of the SMIC for an apprentice of that age in that year of the contract; later years are paid as the third. */
export function apprenticePercent(age: number, year: ContractYear): number {
  const band = APPRENTICE_PAY.find(({ minAge, maxAge }) => age >= minAge && (maxAge === null || age <= maxAge));
  return (band ?? APPRENTICE_PAY[0]!).percent[year - 1]!;
}

/** Least gross pay of an apprentice for a month, in cents, at the SMIC in force on `date`. */
export function apprenticePay(age: number, year: ContractYear, date: CalendarDate): Cents {
  return Math.round((monthlySmic(date) * apprenticePercent(age, year)) / 100);
}

/**
 * Percent of the SMIC in professionalisation (D6325-14 and -15, -18): 55 below 21, 70 from 21 to 25; ten more for a vocational diploma
 * of level 4 or above (a general baccalaureate does not count); 100 from 26, where 85 % of the branch's minimum applies if higher.
 */
export function professionalisationPercent(age: number, hasVocationalLevel4: boolean): number {
  if (age >= 26) return 100;
  return (age >= 21 ? 70 : 55) + (hasVocationalLevel4 ? 10 : 0);
}

export function professionalisationPay(age: number, hasVocationalLevel4: boolean, date: CalendarDate): Cents {
  return Math.round((monthlySmic(date) * professionalisationPercent(age, hasVocationalLevel4)) / 100);
}

/** The year of a contract on a day, 1 to 3; later years count as the third. */
export function contractYear(startsOn: CalendarDate, date: CalendarDate): ContractYear {
  if (date < addMonths(startsOn, 12)) return 1;
  return date < addMonths(startsOn, 24) ? 2 : 3;
}

/**
 * The age that counts for pay on a day: the one at the start of the contract, raised by a birthday from the first day of the month
 * that follows it (D6222-34). Without `startsOn`, of a contract that starts that day.
 */
export function ageForPay(birthDate: CalendarDate, date: CalendarDate, startsOn: CalendarDate = date): number {
  const lastOfMonthBefore = addDays(`${date.slice(0, 7)}-01`, -1);
  return Math.max(ageOn(birthDate, startsOn), ageOn(birthDate, lastOfMonthBefore));
}

/** Least pay of one person by year of an apprenticeship of `months`, at each year's first day, at the SMIC known then. */
export function apprenticePayByYear(birthDate: CalendarDate, startsOn: CalendarDate, months: number): { year: ContractYear; percent: number; cents: Cents }[] {
  const years = Math.min(3, Math.max(1, Math.ceil(months / 12)));
  return Array.from({ length: years }, (_, index) => {
    const year = (index + 1) as ContractYear;
    const date = addMonths(startsOn, 12 * index);
    const age = ageForPay(birthDate, date, startsOn);
    return { year, percent: apprenticePercent(age, year), cents: apprenticePay(age, year, date) };
  });
}

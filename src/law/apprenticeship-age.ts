import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import { FAR_FUTURE, birthdayOf, type DayWindow } from './day-window.js';
import { finding, type Finding } from './finding.js';

/** Last completed age at which an apprenticeship may begin: 29; 35 or none (99) in the cases of L6222-2. */
export type AgeLimit = 29 | 35 | 99;

export interface AgeFacts {
  birthDate: CalendarDate;
  /** Completed the first cycle of secondary school (collège). */
  collegeCompleted: boolean;
  /** Above 29 only with the person's consent. */
  ageLimit: AgeLimit;
}

/**
 * The days on which this person may begin an apprenticeship: from the 16th birthday (the 15th when collège is completed) to the
 * day before the 30th (L6222-1), or before the 36th, or without end (L6222-2; D6222-1 says "35 years at most").
 */
export function apprenticeshipWindow(facts: AgeFacts): DayWindow {
  return {
    first: birthdayOf(facts.birthDate, facts.collegeCompleted ? 15 : 16),
    last: facts.ageLimit === 99 ? FAR_FUTURE : birthdayOf(facts.birthDate, facts.ageLimit + 1) - 1,
  };
}

/** What the law says of an apprenticeship that begins on `startsOn`; null when nothing. An exception of age is a flag. */
export function apprenticeshipAge(facts: AgeFacts, startsOn: CalendarDate): Finding | null {
  const day = toEpochDay(startsOn);
  const { first, last } = apprenticeshipWindow(facts);
  if (day < first) return finding('law.age_under_minimum');
  if (day > last) return finding('law.age_over_limit');
  return isAgeException(facts.birthDate, day) ? finding('law.age_exception') : null;
}

/** True when the person will have completed 30 years on that epoch day: only L6222-2 then opens an apprenticeship. */
export function isAgeException(birthDate: CalendarDate, startDay: number): boolean {
  return startDay >= birthdayOf(birthDate, 30);
}

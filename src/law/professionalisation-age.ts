import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import { FAR_FUTURE, birthdayOf, isWithin, type DayWindow } from './day-window.js';
import { finding, type Finding } from './finding.js';

/** The days on which this person may begin a professionalisation contract: from 16 to the day before 26, without end for a registered job seeker (L6325-1). */
export function professionalisationWindow(birthDate: CalendarDate, jobSeeker: boolean): DayWindow {
  return { first: birthdayOf(birthDate, 16), last: jobSeeker ? FAR_FUTURE : birthdayOf(birthDate, 26) - 1 };
}

/** What the law says of a professionalisation contract that begins on `startsOn`; null when nothing. */
export function professionalisationAge(facts: { birthDate: CalendarDate; jobSeeker: boolean }, startsOn: CalendarDate): Finding | null {
  const window = professionalisationWindow(facts.birthDate, facts.jobSeeker);
  return isWithin(window, toEpochDay(startsOn)) ? null : finding('law.professionalisation_age');
}

import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import { birthdayOf } from './day-window.js';
import { finding, type Finding } from './finding.js';

export interface WorkFacts {
  /** Work before 6 am or after 10 pm. */
  nightWork: boolean;
  /** Machines, chemicals and other work regulated for the young (D4153-15 and following). */
  regulatedWork: boolean;
}

/** First epoch day of majority: flags below apply to starts before it. */
export function majorityDay(birthDate: CalendarDate): number {
  return birthdayOf(birthDate, 18);
}

/** What an adviser must check when a minor starts in this work: night (L3163-2), regulated work (L4153-8). Never a refusal: exemptions exist. */
export function minorsWork(birthDate: CalendarDate, startsOn: CalendarDate, work: WorkFacts): Finding[] {
  if (toEpochDay(startsOn) >= majorityDay(birthDate)) return [];
  const found: Finding[] = [];
  if (work.nightWork) found.push(finding('law.minor_night_work'));
  if (work.regulatedWork) found.push(finding('law.minor_regulated_work'));
  return found;
}

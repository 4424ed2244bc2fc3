import { toEpochDay, type CalendarDate } from '../shared/calendar-date.js';
import type { OfferSearchQuery } from './offer-search.schema.js';
import { departmentsOf, levelsOf, rangeOf, type Filters, type Question } from './question.js';

const dayOf = (date: CalendarDate | undefined): number | undefined => (date === undefined ? undefined : toEpochDay(date));

/** What a search of offers filters by. Offers past their last day are never found. */
export function offerFilters(question: Question<OfferSearchQuery>, today: CalendarDate): Filters {
  const { query } = question;
  return {
    keys: {
      contract: query.contract, level: levelsOf(question), start: query.start, sector: query.sector, department: departmentsOf(question, query.department),
      licence: query.licence, zone: query.zone, branch: query.branch, rhythm: query.rhythm,
    },
    ranges: {
      expires: { min: toEpochDay(today) },
      startsOn: rangeOf(dayOf(query.startFrom), dayOf(query.startUntil)),
      duration: rangeOf(query.durationMin, query.durationMax),
    },
    occupations: query.occupation,
  };
}

import { addMonths, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Level } from '../../../shared/level.js';
import { seatsOf } from '../../assignment/columns/offer-columns.js';
import type { OfferFacts } from '../../facts/offer-facts.js';

/** One thing that a company could change, and the offer with it. */
export type OfferChange =
  | { kind: 'licence'; facts: OfferFacts }
  | { kind: 'level'; minimumLevel: Level; facts: OfferFacts }
  | { kind: 'start'; startsOn: CalendarDate; facts: OfferFacts }
  | { kind: 'seat'; facts: OfferFacts };

const MONTHS_LATER = 1;

/** No licence, no level asked, a month later, one more seat: those alone that would be a change, and that the law allows. */
export function offerChanges(facts: OfferFacts): OfferChange[] {
  const startsOn = addMonths(facts.startsOn, MONTHS_LATER);
  const larger = { ...facts, seats: facts.seats + 1 };
  return [
    ...(facts.licenceRequired ? [{ kind: 'licence' as const, facts: { ...facts, licenceRequired: false } }] : []),
    ...(facts.minimumLevel > 0 ? [{ kind: 'level' as const, minimumLevel: facts.minimumLevel, facts: { ...facts, minimumLevel: 0 as Level } }] : []),
    { kind: 'start', startsOn, facts: { ...facts, startsOn } },
    ...(seatsOf(larger) > seatsOf(facts) ? [{ kind: 'seat' as const, facts: larger }] : []),
  ];
}

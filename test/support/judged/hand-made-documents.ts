import type { CommuneFact } from '../../../src/reference/reference-tables.js';
import { offerDocument, type OfferFacts } from '../../../src/search/documents/offer-document.js';
import type { SearchDocument } from '../../../src/search/engines/search-engine.js';
import { addDays, type CalendarDate } from '../../../src/shared/calendar-date.js';
import type { GradedOffer } from './grade.js';
import { HAND_MADE_OFFERS, type HandMadeOffer } from './hand-made-offers.js';

/** Ids above those of any region. */
const FIRST_ID = 9_000_001;

export interface HandMadeDocument {
  document: SearchDocument;
  graded: GradedOffer;
}

/** The hand-made offers as documents, published a week before `today`. */
export function handMadeDocuments(today: CalendarDate, facts: OfferFacts, commune: (insee: string) => CommuneFact | undefined): HandMadeDocument[] {
  return HAND_MADE_OFFERS.map((offer, at) => handMade(offer, FIRST_ID + at, today, facts, commune(offer.insee)!));
}

function handMade(offer: HandMadeOffer, id: number, today: CalendarDate, facts: OfferFacts, place: CommuneFact): HandMadeDocument {
  const { latitude, longitude, department } = place;
  const document = offerDocument(
    {
      id, establishmentId: null, establishmentName: null, recruiterName: offer.company, applyUrl: 'https://example.org', title: offer.title, description: offer.description,
      occupationCode: offer.code, contractKind: 'apprenticeship', rncp: null, targetLevel: offer.level, minimumLevel: 0, startsOn: addDays(today, 280), durationMonths: 24, rhythm: null,
      licenceRequired: false, skills: [], idcc: null, seats: 1, seatsTaken: 0, applicants: 0, lists: 0, insee: offer.insee, communeName: place.name, department,
      employmentZone: place.employmentZone, latitude, longitude, publishedOn: addDays(today, -7), expiresOn: addDays(today, 50), invented: true,
    },
    facts,
  );
  return { document, graded: { id, code: offer.means, level: offer.level, department, point: { latitude, longitude } } };
}

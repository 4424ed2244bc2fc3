import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import type { Level } from '../../shared/level.js';
import type { Rhythm } from '../../shared/rhythm.js';
import { foldText } from '../../shared/text.js';
import { stems } from '../../shared/french-stem.js';
import type { SearchDocument } from '../engines/search-engine.js';
import type { OfferCard } from '../offer-search.schema.js';
import type { StoredCard } from '../ranked-page.js';

/** An offer with the name of its company, as read from the database. */
export interface OfferRow {
  id: number;
  establishmentId: number | null;
  establishmentName: string | null;
  recruiterName: string | null;
  applyUrl: string | null;
  title: string;
  description: string;
  occupationCode: string | null;
  contractKind: ContractKind;
  rncp: string | null;
  targetLevel: Level | null;
  minimumLevel: Level | null;
  startsOn: CalendarDate | null;
  durationMonths: number | null;
  rhythm: Rhythm | null;
  licenceRequired: boolean;
  skills: readonly string[];
  idcc: string | null;
  seats: number;
  seatsTaken: number;
  applicants: number;
  lists: number;
  insee: string | null;
  communeName: string;
  department: string | null;
  employmentZone: string | null;
  latitude: number | null;
  longitude: number | null;
  publishedOn: CalendarDate;
  expiresOn: CalendarDate;
  invented: boolean;
}

/** What is kept of an offer to be shown and ranked; its trades are its code, or those read from its title where it has none. */
export interface StoredOfferCard extends OfferCard, StoredCard {
  /** Days since 1970. */
  publishedDay: number;
}

/** What the reference tables add. */
export interface OfferFacts {
  occupationLabel(code: string): string | null;
  sectorsOf(code: string): readonly string[];
  certificationTitle(rncp: string): string | null;
  /** Trades that a title surely means; none when it is not sure. */
  tradesOfTitle(title: string): readonly string[];
}

/** An open offer as a document. Pure: the same row gives the same document. */
export function offerDocument(row: OfferRow, facts: OfferFacts): SearchDocument {
  const card = offerCard(row, facts);
  const occupations = row.occupationCode === null ? facts.tradesOfTitle(row.title) : [row.occupationCode];
  return {
    id: row.id,
    occupations,
    point: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
    texts: {
      title: row.title,
      name: card.companyName,
      body: [card.occupationLabel, card.diploma, row.skills.join(', '), row.communeName, row.description].filter(Boolean).join('. '),
    },
    keys: {
      contract: row.contractKind,
      level: row.targetLevel === null ? null : String(row.targetLevel),
      start: row.startsOn?.slice(0, 7) ?? null,
      sector: [...new Set(occupations.flatMap((code) => facts.sectorsOf(code)))],
      department: row.department,
      licence: row.licenceRequired ? 'needed' : 'not_needed',
      zone: row.employmentZone,
      branch: row.idcc,
      rhythm: row.rhythm,
    },
    numbers: {
      startsOn: row.startsOn === null ? null : toEpochDay(row.startsOn),
      duration: row.durationMonths,
      published: toEpochDay(row.publishedOn),
      expires: toEpochDay(row.expiresOn),
      applicants: row.applicants,
    },
    card: { ...card, occupations, publishedDay: toEpochDay(row.publishedOn), titleStems: stems(foldText(row.title)), nameStems: stems(foldText(card.companyName)) } satisfies StoredOfferCard,
  };
}

function offerCard(row: OfferRow, facts: OfferFacts): OfferCard {
  return {
    id: row.id, title: row.title, establishmentId: row.establishmentId, companyName: row.establishmentName ?? row.recruiterName ?? '',
    occupationCode: row.occupationCode, occupationLabel: row.occupationCode === null ? null : facts.occupationLabel(row.occupationCode),
    contractKind: row.contractKind, targetLevel: row.targetLevel, diploma: row.rncp === null ? null : facts.certificationTitle(row.rncp),
    minimumLevel: row.minimumLevel ?? 0, startsOn: row.startsOn, durationMonths: row.durationMonths, rhythm: row.rhythm, licenceRequired: row.licenceRequired,
    seats: row.seats, seatsLeft: row.seats - row.seatsTaken, applicants: row.applicants, lists: row.lists,
    communeName: row.communeName, insee: row.insee, department: row.department, latitude: row.latitude, longitude: row.longitude,
    publishedOn: row.publishedOn, expiresOn: row.expiresOn, applyAtSource: row.establishmentId === null, invented: row.invented,
  };
}

import type { ImportedOffer } from '../offers/offers-import.service.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { Level } from '../shared/level.js';
import type { Rhythm } from '../shared/rhythm.js';
import type { StatedPlace } from './facts/place-lookup.js';

/** What a source says of an offer, in its own words; whatever it does not say is null or absent. */
export interface StatedOffer {
  ref: string;
  title: string;
  /** Text or HTML. */
  description: string;
  siret?: string | null;
  recruiterName?: string | null;
  applyUrl?: string | null;
  /** ROME code; the title decides without. */
  rome?: string | null;
  contractKind: ContractKind | null;
  /** The source's words for the contract, shown when they are not understood. */
  contractWords: string;
  durationMonths?: number | null;
  startsOn?: CalendarDate | null;
  seats?: number | null;
  rncp?: string | null;
  targetLevel?: Level | null;
  minimumLevel?: Level | null;
  rhythm?: Rhythm | null;
  licenceRequired?: boolean | null;
  nightWork?: boolean | null;
  regulatedWork?: boolean | null;
  skills?: string[];
  idcc?: string | null;
  naf?: string | null;
  place: StatedPlace;
  publishedOn?: CalendarDate | null;
  /** When the source last said that the offer still stands. */
  renewedOn?: CalendarDate | null;
  expiresOn?: CalendarDate | null;
}

/** An offer ready to be written, but for its company, which its SIRET names where it has one. */
export interface OfferDraft extends Omit<ImportedOffer, 'establishmentId' | 'sourceHash'> {
  siret: string | null;
  /** The dates as the source says them: ours depend on the day of the import. */
  statedDates: string;
}

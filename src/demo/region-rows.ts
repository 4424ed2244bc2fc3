import type { Account } from '../accounts/account.entity.js';
import type { Consent } from '../accounts/consent.entity.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { CompanyMember } from '../companies/company-member.entity.js';
import type { Establishment } from '../companies/establishment.entity.js';
import type { Offer } from '../offers/offer.entity.js';
import type { SavedSearch } from '../search/alerts/saved-search.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { CentreMember } from '../training/centre-member.entity.js';
import type { Programme } from '../training/programme.entity.js';
import type { TrainingCentre } from '../training/training-centre.entity.js';
import type { TrainingSession } from '../training/training-session.entity.js';
import type { TrainingSite } from '../training/training-site.entity.js';

export const DEMO_SCALES = ['small', 'region', 'large'] as const;
export type DemoScale = (typeof DEMO_SCALES)[number];

/** What decides every row: the same three give the same region, to the byte. */
export interface DemoArguments {
  seed: number;
  scale: DemoScale;
  /** The day the region is seen from: offers are open on it, starts come after it. */
  today: CalendarDate;
}

type Bookkeeping = 'version' | 'createdAt' | 'updatedAt';

export type AccountRow = Omit<Account, Bookkeeping | 'disabledAt' | 'lastSeenAt'>;
export type EstablishmentRow = Omit<Establishment, Bookkeeping>;
export type CompanyMemberRow = Omit<CompanyMember, 'account' | 'establishment' | 'createdAt'>;
export type OfferRow = Omit<Offer, Bookkeeping | 'establishment' | 'poster' | 'postedBy' | 'applicants' | 'lists'>;
export type CandidateRow = Omit<Candidate, Bookkeeping | 'account' | 'ageExceptionAgreedAt'>;
export type TrainingCentreRow = Omit<TrainingCentre, Bookkeeping>;
export type TrainingSiteRow = Omit<TrainingSite, 'centre'>;
export type ProgrammeRow = Omit<Programme, Bookkeeping | 'site'>;
export type TrainingSessionRow = Omit<TrainingSession, Bookkeeping | 'programme'>;
export type ConsentRow = Omit<Consent, 'account'>;
export type SavedSearchRow = Omit<SavedSearch, 'account'>;
export type CentreMemberRow = Omit<CentreMember, 'account' | 'centre'>;

/** A whole invented region as plain rows; ids count from 1 in each table, in the order of the arrays. */
export interface RegionRows {
  accounts: AccountRow[];
  consents: ConsentRow[];
  savedSearches: SavedSearchRow[];
  establishments: EstablishmentRow[];
  companyMembers: CompanyMemberRow[];
  centres: TrainingCentreRow[];
  sites: TrainingSiteRow[];
  programmes: ProgrammeRow[];
  sessions: TrainingSessionRow[];
  centreMembers: CentreMemberRow[];
  offers: OfferRow[];
  candidates: CandidateRow[];
}

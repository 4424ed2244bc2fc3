import { Account } from './accounts/account.entity.js';
import { ApiKey } from './accounts/api-key.entity.js';
import { Consent } from './accounts/consent.entity.js';
import { Reading } from './accounts/reading.entity.js';
import { Session } from './accounts/session.entity.js';
import { SignInLink } from './accounts/sign-in-link.entity.js';
import { Candidate } from './candidates/candidate.entity.js';
import { CompanyMember } from './companies/company-member.entity.js';
import { Establishment } from './companies/establishment.entity.js';
import { CandidateOutcome } from './matching/candidate-outcome.entity.js';
import { CandidateShortlist } from './matching/candidate-shortlist.entity.js';
import { ListEntry } from './matching/list-entry.entity.js';
import { MatchRun } from './matching/match-run.entity.js';
import { MatchState } from './matching/match-state.entity.js';
import { PairFact } from './matching/pair-facts/pair-fact.entity.js';
import { MatchRound } from './matching/rounds/match-round.entity.js';
import { ListSeen } from './matching/seen/list-seen.entity.js';
import { WithoutList } from './matching/without-list.entity.js';
import { Notification } from './notifications/notification.entity.js';
import { Offer } from './offers/offer.entity.js';
import { OutboxEvent } from './platform/database/outbox.entity.js';
import { LocalMail } from './platform/mail/local-mail.entity.js';
import { SentMail } from './platform/mail/sent-mail.entity.js';
import { Erasure } from './privacy/erasure.entity.js';
import { RetentionNotice } from './privacy/retention-notice.entity.js';
import { Branch } from './reference/branch.entity.js';
import { Certification } from './reference/certification.entity.js';
import { Commune } from './reference/commune.entity.js';
import { Department } from './reference/department.entity.js';
import { Occupation } from './reference/occupation.entity.js';
import { MatchEvent } from './review/match-event.entity.js';
import { Match } from './review/match.entity.js';
import { AlertMail } from './search/alerts/alert-mail.entity.js';
import { AlertOffer } from './search/alerts/alert-offer.entity.js';
import { AlertToken } from './search/alerts/alert-token.entity.js';
import { SavedSearch } from './search/alerts/saved-search.entity.js';
import { CentreMember } from './training/centre-member.entity.js';
import { Programme } from './training/programme.entity.js';
import { TrainingCentre } from './training/training-centre.entity.js';
import { TrainingSession } from './training/training-session.entity.js';
import { TrainingSite } from './training/training-site.entity.js';

/** Every record of the platform: what the database is made from. */
export const ENTITIES = [
  Account,
  ApiKey,
  Consent,
  Reading,
  Session,
  SignInLink,
  Establishment,
  CompanyMember,
  TrainingCentre,
  TrainingSite,
  Programme,
  TrainingSession,
  CentreMember,
  Offer,
  Candidate,
  SavedSearch,
  AlertMail,
  AlertOffer,
  AlertToken,
  MatchRun,
  MatchState,
  ListEntry,
  CandidateOutcome,
  CandidateShortlist,
  WithoutList,
  MatchRound,
  ListSeen,
  PairFact,
  Match,
  MatchEvent,
  Erasure,
  RetentionNotice,
  Notification,
  OutboxEvent,
  LocalMail,
  SentMail,
  Occupation,
  Commune,
  Department,
  Certification,
  Branch,
];

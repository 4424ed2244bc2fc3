import type { ContractKind } from '../shared/contract-kind.js';

/** An offer as the screens of review show it. */
export interface OfferGlance {
  id: number;
  title: string;
  companyName: string;
  establishmentId: number | null;
  communeName: string;
  department: string | null;
  latitude: number | null;
  longitude: number | null;
  contractKind: ContractKind;
  startsOn: string | null;
  durationMonths: number | null;
  seatsLeft: number;
  /** Live applications, and lists of the last run it stands in. */
  applicants: number;
  lists: number;
  status: string;
}

/** A session as the screens of review show it. */
export interface SessionGlance {
  id: number;
  startsOn: string;
  programmeTitle: string;
  communeName: string;
  placesLeft: number;
}

/** SQL of an offer's glance; needs `offer` and `establishment` (left joined). */
export const OFFER_GLANCE = `json_build_object('id', offer.id, 'title', offer.title, 'companyName', coalesce(establishment.name, offer.recruiter_name, ''),
  'establishmentId', offer.establishment_id, 'communeName', offer.commune_name, 'department', offer.department, 'latitude', offer.latitude, 'longitude', offer.longitude, 'contractKind', offer.contract_kind,
  'startsOn', offer.starts_on, 'durationMonths', offer.duration_months, 'seatsLeft', offer.seats - offer.seats_taken, 'applicants', offer.applicants, 'lists', offer.lists, 'status', offer.status)`;

/** SQL of a session's glance, null without one; needs the tables of `SESSION_JOINS`. */
export const SESSION_GLANCE = `CASE WHEN session.id IS NULL THEN NULL ELSE json_build_object('id', session.id, 'startsOn', session.starts_on,
  'programmeTitle', programme.title, 'communeName', site.commune_name, 'placesLeft', session.places - session.places_taken) END`;

/** SQL of the meeting of a `match`, null until one is fixed. */
export const MEETING_GLANCE = `CASE WHEN match.meeting_on IS NOT NULL THEN json_build_object('on', match.meeting_on, 'time', match.meeting_time,
  'kind', match.meeting_kind, 'where', match.meeting_where) END`;

/** Joins for `SESSION_GLANCE`, on a column that holds a session's id. */
export const sessionJoins = (column: string): string => `LEFT JOIN training_session session ON session.id = ${column}
  LEFT JOIN programme ON programme.id = session.programme_id
  LEFT JOIN training_site site ON site.id = programme.site_id`;

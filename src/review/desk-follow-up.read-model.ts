import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadingsService } from '../accounts/reading.service.js';
import type { Viewer } from '../accounts/viewer.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { offsetOf, type Page } from '../shared/page.js';
import { MEETING_GLANCE, SESSION_GLANCE, sessionJoins, type SessionGlance } from './glances.js';
import type { Answer, MatchOrigin, MatchState } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import type { DeskFollowUpQuery, Meeting } from './review.schema.js';
import { movesOf, type MatchAct } from './transitions.js';

/** One live match as an adviser follows it. */
export interface DeskFollowUpLine {
  matchId: number;
  state: MatchState;
  origin: MatchOrigin;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
  /** Since when it stands so. */
  since: Date;
  candidateId: number;
  candidateName: string;
  communeName: string;
  offerId: number;
  offerTitle: string;
  companyName: string;
  companyPhone: string | null;
  companyAddress: string;
  /** When and where they meet, once it is fixed. */
  meeting: Meeting | null;
  signedOn: CalendarDate | null;
  version: number;
  session: SessionGlance | null;
  moves: MatchAct[];
}

/** The same opened: how to reach the person besides. */
export interface DeskFollowUpOne extends DeskFollowUpLine {
  candidatePhone: string | null;
  candidateEmail: string | null;
}

const FILTERS: Record<DeskFollowUpQuery['filter'], string> = {
  all: `match.state IN ('presented','mutual','meeting')`,
  mutual: `match.state IN ('mutual','meeting')`,
  company_silent: `match.state = 'presented' AND match.company_answer IS NULL AND match.candidate_answer = 'yes'`,
  candidate_silent: `match.state = 'presented' AND match.candidate_answer IS NULL`,
};

/** In scope through either side; $1 territories and $2 branches, null for everywhere. */
const SCOPE = `($1::text[] IS NULL OR candidate.department = ANY($1) OR candidate.employment_zone = ANY($1)
  OR ((offer.department = ANY($1) OR offer.employment_zone = ANY($1)) AND (cardinality($2::text[]) = 0 OR offer.idcc = ANY($2))))`;
const FROM = `FROM match
  JOIN candidate ON candidate.id = match.candidate_id
  JOIN offer ON offer.id = match.offer_id
  LEFT JOIN establishment ON establishment.id = offer.establishment_id
  ${sessionJoins('match.session_id')}`;

const COLUMNS = `match.id AS "matchId", match.state, match.origin, match.version, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer", match.updated_at AS since,
       candidate.id AS "candidateId", candidate.first_name || ' ' || candidate.last_name AS "candidateName", candidate.commune_name AS "communeName",
       offer.id AS "offerId", offer.title AS "offerTitle", coalesce(establishment.name, offer.recruiter_name, '') AS "companyName", establishment.contact_phone AS "companyPhone", concat_ws(', ', nullif(establishment.address, ''), establishment.commune_name) AS "companyAddress",
       ${MEETING_GLANCE} AS meeting, match.signed_on AS "signedOn", ${SESSION_GLANCE} AS session`;

const CONTACT = 'candidate.phone AS "candidatePhone", candidate.email AS "candidateEmail"';

type Row = Omit<DeskFollowUpLine, 'moves'>;

/** What is under way in an adviser's territories, what has waited longest first. */
@Injectable()
export class DeskFollowUpReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readings: ReadingsService,
  ) {}

  async list(viewer: Viewer, { page, pageSize, filter }: DeskFollowUpQuery): Promise<Page<DeskFollowUpLine>> {
    const where = `WHERE ${SCOPE} AND ${FILTERS[filter]}`;
    const parameters = scopeOf(viewer);
    const rows: Row[] = await this.dataSource.query(
      `SELECT ${COLUMNS} ${FROM} ${where} ORDER BY (match.state = 'mutual') DESC, match.updated_at, match.id LIMIT $3 OFFSET $4`,
      [...parameters, pageSize, offsetOf({ page, pageSize })],
    );
    const [{ total }] = (await this.dataSource.query(`SELECT count(*)::int AS total ${FROM} ${where}`, parameters)) as [{ total: number }];
    return { items: rows.map((row) => toLine(row, viewer)), total, page, pageSize };
  }

  /** One of them, or one that is signed; the person's contact goes into the register of readings. Throws `match.not_found`. */
  async one(viewer: Viewer, matchId: number): Promise<DeskFollowUpOne> {
    const states = `match.state IN ('presented','mutual','meeting','signed')`;
    const [row] = (await this.dataSource.query(`SELECT ${COLUMNS}, ${CONTACT} ${FROM} WHERE ${SCOPE} AND ${states} AND match.id = $3`, [...scopeOf(viewer), matchId])) as Omit<DeskFollowUpOne, 'moves'>[];
    if (row === undefined) throw reviewErrors.notFound();
    await this.readings.log(viewer, row.candidateId, 'contact');
    return toLine(row, viewer);
  }
}

/** Administrators look; they move nothing. */
function toLine<T extends Row>(row: T, { role }: Viewer): T & { moves: MatchAct[] } {
  return { ...row, moves: role === 'adviser' ? movesOf(row, 'adviser') : [] };
}

function scopeOf(viewer: Viewer): [readonly string[] | null, readonly string[]] {
  if (viewer.role === 'administrator') return [null, []];
  return viewer.role === 'adviser' ? [viewer.territories, viewer.branches] : [[], []];
}

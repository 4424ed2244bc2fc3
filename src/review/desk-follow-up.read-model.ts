import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { offsetOf, type Page } from '../shared/page.js';
import type { Answer, MatchOrigin, MatchState } from './match.entity.js';
import type { DeskFollowUpQuery } from './review.schema.js';

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
  LEFT JOIN establishment ON establishment.id = offer.establishment_id`;

/** What is under way in an adviser's territories, what has waited longest first. */
@Injectable()
export class DeskFollowUpReadModel {
  constructor(private readonly dataSource: DataSource) {}

  async list(viewer: Viewer, { page, pageSize, filter }: DeskFollowUpQuery): Promise<Page<DeskFollowUpLine>> {
    const where = `WHERE ${SCOPE} AND ${FILTERS[filter]}`;
    const parameters = scopeOf(viewer);
    const items: DeskFollowUpLine[] = await this.dataSource.query(
      `SELECT match.id AS "matchId", match.state, match.origin, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer", match.updated_at AS since,
              candidate.id AS "candidateId", candidate.first_name || ' ' || candidate.last_name AS "candidateName", candidate.commune_name AS "communeName",
              offer.id AS "offerId", offer.title AS "offerTitle", coalesce(establishment.name, offer.recruiter_name, '') AS "companyName", establishment.contact_phone AS "companyPhone"
         ${FROM} ${where} ORDER BY (match.state = 'mutual') DESC, match.updated_at, match.id LIMIT $3 OFFSET $4`,
      [...parameters, pageSize, offsetOf({ page, pageSize })],
    );
    const [{ total }] = (await this.dataSource.query(`SELECT count(*)::int AS total ${FROM} ${where}`, parameters)) as [{ total: number }];
    return { items, total, page, pageSize };
  }
}

function scopeOf(viewer: Viewer): [readonly string[] | null, readonly string[]] {
  if (viewer.role === 'administrator') return [null, []];
  return viewer.role === 'adviser' ? [viewer.territories, viewer.branches] : [[], []];
}

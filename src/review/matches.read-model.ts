import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { offsetOf, type Page } from '../shared/page.js';
import { toMatchView } from './match-view.js';
import type { Match } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import type { MatchView, MatchesQuery } from './review.schema.js';

interface Condition {
  sql: string;
  parameters: unknown[];
}

const FROM = 'FROM match JOIN candidate ON candidate.id = match.candidate_id JOIN offer ON offer.id = match.offer_id';
const COLUMNS = `match.id, match.candidate_id AS "candidateId", match.offer_id AS "offerId", match.session_id AS "sessionId", match.state, match.origin,
  match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer", match.flags, match.version`;

/** The records that a viewer may see, for the API: through either side for advisers, one's own for the others. */
@Injectable()
export class MatchesReadModel {
  constructor(private readonly dataSource: DataSource) {}

  async list(viewer: Viewer, { page, pageSize }: MatchesQuery): Promise<Page<MatchView>> {
    const { sql, parameters } = visibleTo(viewer);
    const rows: Match[] = await this.dataSource.query(`SELECT ${COLUMNS} ${FROM} WHERE ${sql} ORDER BY match.id DESC LIMIT ${pageSize} OFFSET ${offsetOf({ page, pageSize })}`, parameters);
    const [{ total }] = (await this.dataSource.query(`SELECT count(*) AS total ${FROM} WHERE ${sql}`, parameters)) as [{ total: number }];
    return { items: rows.map((match) => toMatchView(match, viewer)), total, page, pageSize };
  }

  /** Throws `match.not_found`. */
  async one(viewer: Viewer, matchId: number): Promise<MatchView> {
    const { sql, parameters } = visibleTo(viewer);
    const [match] = (await this.dataSource.query(`SELECT ${COLUMNS} ${FROM} WHERE ${sql} AND match.id = $${parameters.length + 1}`, [...parameters, matchId])) as Match[];
    if (match === undefined) throw reviewErrors.notFound();
    return toMatchView(match, viewer);
  }
}

/** What advisers prepare exists for nobody else; what they set aside, not for the company. */
function visibleTo(viewer: Viewer): Condition {
  if (viewer.role === 'administrator') return { sql: 'TRUE', parameters: [] };
  if (viewer.role === 'candidate') {
    return { sql: `candidate.account_id = $1 AND match.state <> 'proposed' AND (match.state <> 'rejected' OR match.candidate_answer IS NOT NULL)`, parameters: [viewer.accountId] };
  }
  if (viewer.role === 'company') {
    const own = 'SELECT establishment_id FROM company_member WHERE account_id = $1 AND confirmed_at IS NOT NULL';
    return { sql: `offer.establishment_id IN (${own}) AND match.state NOT IN ('proposed','rejected')`, parameters: [viewer.accountId] };
  }
  if (viewer.role !== 'adviser') return { sql: 'FALSE', parameters: [] };
  const lives = '(candidate.department = ANY($1) OR candidate.employment_zone = ANY($1))';
  const works = '(offer.department = ANY($1) OR offer.employment_zone = ANY($1)) AND (cardinality($2::text[]) = 0 OR offer.idcc = ANY($2))';
  return { sql: `(${lives} OR (${works}))`, parameters: [viewer.territories, viewer.branches] };
}

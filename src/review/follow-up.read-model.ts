import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import type { CriterionPoints } from '../matching/matching.schema.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { ListsSeenService } from '../matching/seen/lists-seen.service.js';
import { offsetOf, type Page, type PageRequest } from '../shared/page.js';
import { MEETING_GLANCE, OFFER_GLANCE, SESSION_GLANCE, sessionJoins, type OfferGlance, type SessionGlance } from './glances.js';
import { reasonsOf, shownMatch, type MatchExplanation } from './match-explanation.js';
import type { Answer, MatchOrigin, MatchState } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import type { Meeting } from './review.schema.js';
import { movesOf, type MatchAct } from './transitions.js';

export interface CompanyContact {
  contactName: string | null;
  email: string | null;
  phone: string | null;
  address: string;
}

/** One line of a candidate's follow-up: an application of theirs, or a proposal shown to them. */
export interface FollowUpItem {
  matchId: number;
  candidateId: number;
  state: MatchState;
  origin: MatchOrigin;
  version: number;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
  candidateAnsweredAt: Date | null;
  companyAnsweredAt: Date | null;
  /** What the candidate wrote, and what the company answered. */
  message: string;
  reply: string;
  begunAt: Date;
  offer: OfferGlance;
  session: SessionGlance | null;
  /** How to reach the company, once both said yes. */
  company: CompanyContact | null;
  /** When and where they meet, once it is fixed; the day of the contract. */
  meeting: Meeting | null;
  signedOn: CalendarDate | null;
  /** Points of the candidate's own point of view when the record began. */
  reasons: CriterionPoints[];
  moves: MatchAct[];
}

type Row = Omit<FollowUpItem, 'reasons' | 'moves'> & { explanation: MatchExplanation | null };

const FROM = `FROM match
  JOIN candidate ON candidate.id = match.candidate_id
  JOIN offer ON offer.id = match.offer_id
  LEFT JOIN establishment ON establishment.id = offer.establishment_id
  ${sessionJoins('match.session_id')}
 WHERE candidate.account_id = $1 AND match.state <> 'proposed' AND (match.state <> 'rejected' OR match.candidate_answer IS NOT NULL)`;

const SELECT = `SELECT match.id AS "matchId", match.state, match.origin, match.version, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer",
  match.candidate_answered_at AS "candidateAnsweredAt", match.company_answered_at AS "companyAnsweredAt", match.message, match.reply, match.created_at AS "begunAt",
  match.candidate_id AS "candidateId", match.explanation, ${OFFER_GLANCE} AS offer, ${SESSION_GLANCE} AS session, ${MEETING_GLANCE} AS meeting, match.signed_on AS "signedOn",
  CASE WHEN match.state IN ('mutual','meeting','signed') THEN json_build_object('contactName', establishment.contact_name, 'email', establishment.contact_email,
    'phone', establishment.contact_phone, 'address', establishment.address) END AS company ${FROM}`;

/** What a candidate follows: proposals that wait for them first, then what is under way, then what is over. */
@Injectable()
export class FollowUpReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seen: ListsSeenService,
  ) {}

  async mine(viewer: Viewer, request: PageRequest): Promise<Page<FollowUpItem>> {
    const accountId = candidateAccount(viewer);
    const order = `(match.state = 'presented' AND match.candidate_answer IS NULL) DESC, (match.state IN ('presented','mutual','meeting','signed')) DESC, match.updated_at DESC, match.id DESC`;
    const rows: Row[] = await this.dataSource.query(`${SELECT} ORDER BY ${order} LIMIT $2 OFFSET $3`, [accountId, request.pageSize, offsetOf(request)]);
    const [{ total }] = (await this.dataSource.query(`SELECT count(*) AS total ${FROM}`, [accountId])) as [{ total: number }];
    await this.seen.record(viewer, 'proposals', rows.map((row) => shownMatch({ ...row, offerId: row.offer.id })));
    return { items: rows.map(toItem), total, page: request.page, pageSize: request.pageSize };
  }

  /** Throws `match.not_found`. */
  async one(viewer: Viewer, matchId: number): Promise<FollowUpItem> {
    const [row] = (await this.dataSource.query(`${SELECT} AND match.id = $2`, [candidateAccount(viewer), matchId])) as Row[];
    if (row === undefined) throw reviewErrors.notFound();
    return toItem(row);
  }

  /** The candidate's live record with an offer, or null: whether its page offers to apply, to answer or to follow. */
  async withOffer(viewer: Viewer, offerId: number): Promise<FollowUpItem | null> {
    const accountId = accountOf(viewer);
    if (accountId === null || viewer.role !== 'candidate') return null;
    const live = `match.state IN ('presented','mutual','meeting','signed')`;
    const [row] = (await this.dataSource.query(`${SELECT} AND match.offer_id = $2 AND ${live}`, [accountId, offerId])) as Row[];
    return row === undefined ? null : toItem(row);
  }
}

function candidateAccount(viewer: Viewer): number {
  const accountId = accountOf(viewer);
  if (accountId === null || viewer.role !== 'candidate') throw reviewErrors.noProfile();
  return accountId;
}

function toItem({ explanation, ...row }: Row): FollowUpItem {
  return { ...row, reasons: reasonsOf(explanation, 'candidate'), moves: movesOf(row, 'candidate') };
}

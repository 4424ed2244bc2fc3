import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CandidateStatus } from '../candidates/candidate.entity.js';
import { OnEvents } from '../platform/queue/handlers.js';
import type { DomainEvent } from '../platform/queue/job-types.js';
import { MEETING_GLANCE } from '../review/glances.js';
import type { Answer, MatchState } from '../review/match.entity.js';
import type { Meeting } from '../review/review.schema.js';
import type { Message } from './message.js';
import { NotificationsService, type Recipient } from './notifications.service.js';

interface MatchRow {
  state: MatchState;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
  /** Null until one is fixed. */
  meeting: Meeting | null;
  offerTitle: string;
  communeName: string;
  companyName: string;
  establishmentId: number;
  contactEmail: string | null;
  candidateId: number;
  candidateStatus: CandidateStatus;
  candidateAccountId: number | null;
  candidateEmail: string | null;
}

const ROW = `SELECT match.state, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer", ${MEETING_GLANCE} AS meeting, offer.title AS "offerTitle", offer.commune_name AS "communeName",
       establishment.name AS "companyName", establishment.id AS "establishmentId", establishment.contact_email AS "contactEmail",
       candidate.id AS "candidateId", candidate.status AS "candidateStatus", candidate.account_id AS "candidateAccountId", coalesce(account.email, candidate.email) AS "candidateEmail"
  FROM match
  JOIN candidate ON candidate.id = match.candidate_id
  LEFT JOIN account ON account.id = candidate.account_id
  JOIN offer ON offer.id = match.offer_id
  JOIN establishment ON establishment.id = offer.establishment_id
 WHERE match.id = $1`;

const MEMBERS = `SELECT 'account-' || account.id AS name, account.id AS "accountId", account.email FROM company_member member JOIN account ON account.id = member.account_id
 WHERE member.establishment_id = $1 AND member.confirmed_at IS NOT NULL AND account.disabled_at IS NULL ORDER BY account.id`;

/** Who is told what of a match: the company of an application, the candidate of a proposal, each side of the other's answer, of a meeting and of the contract, and of its end. */
@Injectable()
export class MatchMessages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: NotificationsService,
  ) {}

  @OnEvents('notifications', ['match.applied'])
  async applied({ id, payload: { matchId } }: DomainEvent<'match.applied'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'presented') return;
    await this.tellCompany(id, row, matchId, { kind: 'application_received', to: 'company', offerTitle: row.offerTitle });
  }

  @OnEvents('notifications', ['match.presented'])
  async presented({ id, payload: { matchId } }: DomainEvent<'match.presented'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'presented') return;
    const { offerTitle, companyName, communeName } = row;
    await this.tellCandidate(id, row, matchId, { kind: 'proposal_presented', to: 'candidate', offerTitle, companyName, communeName });
  }

  @OnEvents('notifications', ['match.answered'])
  async answered({ id, payload: { matchId, by } }: DomainEvent<'match.answered'>): Promise<void> {
    const row = await this.row(matchId);
    if (row === null) return;
    const { offerTitle, companyName } = row;
    const isMutual = row.candidateAnswer === 'yes' && row.companyAnswer === 'yes';
    if (by === 'company' && row.companyAnswer !== null) {
      await this.tellCandidate(id, row, matchId, { kind: 'answer_given', to: 'candidate', answer: row.companyAnswer, isMutual, offerTitle, companyName });
    }
    if (by === 'candidate' && row.candidateAnswer !== null && concernsCompany(row)) {
      await this.tellCompany(id, row, matchId, { kind: 'answer_given', to: 'company', answer: row.candidateAnswer, isMutual, offerTitle });
    }
  }

  @OnEvents('notifications', ['match.meeting_planned'])
  async meetingPlanned({ id, payload: { matchId, by } }: DomainEvent<'match.meeting_planned'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'meeting' || row.meeting === null) return;
    const { offerTitle, companyName, meeting } = row;
    await this.tellCandidate(id, row, matchId, { kind: 'meeting_planned', to: 'candidate', offerTitle, companyName, meeting });
    if (by === 'adviser') await this.tellCompany(id, row, matchId, { kind: 'meeting_planned', to: 'company', offerTitle, meeting });
  }

  @OnEvents('notifications', ['match.signed'])
  async signed({ id, payload: { matchId, by } }: DomainEvent<'match.signed'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'signed') return;
    const { offerTitle, companyName } = row;
    await this.tellCandidate(id, row, matchId, { kind: 'contract_signed', to: 'candidate', offerTitle, companyName });
    if (by === 'adviser') await this.tellCompany(id, row, matchId, { kind: 'contract_signed', to: 'company', offerTitle });
  }

  /** Whoever had said yes is told, except who made it end: the person placed elsewhere, or the company that closed or filled its offer. */
  @OnEvents('notifications', ['match.obsolete'])
  async obsolete({ id, payload: { matchId } }: DomainEvent<'match.obsolete'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'obsolete') return;
    const { offerTitle, companyName, candidateAnswer, companyAnswer } = row;
    const hadMeeting = row.meeting !== null;
    const isGone = row.candidateStatus === 'placed' || row.candidateStatus === 'closed';
    if (!isGone && candidateAnswer === 'yes') await this.tellCandidate(id, row, matchId, { kind: 'no_longer_possible', to: 'candidate', offerTitle, companyName, hadMeeting });
    if (isGone && companyAnswer === 'yes') await this.tellCompany(id, row, matchId, { kind: 'no_longer_possible', to: 'company', offerTitle, hadMeeting });
  }

  /** To a company that had said yes; one that had not answered sees it in its inbox. */
  @OnEvents('notifications', ['match.withdrawn'])
  async withdrawn({ id, payload: { matchId } }: DomainEvent<'match.withdrawn'>): Promise<void> {
    const row = await this.row(matchId);
    if (row?.state !== 'withdrawn' || row.companyAnswer !== 'yes') return;
    await this.tellCompany(id, row, matchId, { kind: 'no_longer_possible', to: 'company', offerTitle: row.offerTitle, hadMeeting: row.meeting !== null });
  }

  private async tellCandidate(eventId: string, row: MatchRow, matchId: number, message: Message): Promise<void> {
    if (row.candidateEmail === null) return;
    await this.notifications.tell(eventId, { name: `candidate-${row.candidateId}`, accountId: row.candidateAccountId, email: row.candidateEmail }, message, { matchId });
  }

  /** Its members; the address it gave, as long as nobody has signed in for it. */
  private async tellCompany(eventId: string, row: MatchRow, matchId: number, message: Message): Promise<void> {
    const members: Recipient[] = await this.dataSource.query(MEMBERS, [row.establishmentId]);
    const contact = row.contactEmail === null ? [] : [{ name: `establishment-${row.establishmentId}`, accountId: null, email: row.contactEmail }];
    for (const recipient of members.length > 0 ? members : contact) await this.notifications.tell(eventId, recipient, message, { matchId });
  }

  private async row(matchId: number): Promise<MatchRow | null> {
    const [row] = (await this.dataSource.query(ROW, [matchId])) as MatchRow[];
    return row ?? null;
  }
}

/** A company that had not said yes to a proposal is not told of a no. */
function concernsCompany(row: MatchRow): boolean {
  return row.candidateAnswer === 'yes' || row.companyAnswer === 'yes';
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadingsService } from '../accounts/reading.service.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { Offer } from '../offers/offer.entity.js';
import { MembersService } from '../companies/members.service.js';
import { ListsSeenService } from '../matching/seen/lists-seen.service.js';
import { ReferenceService } from '../reference/reference.service.js';
import { Clock } from '../shared/clock.js';
import { offsetOf, type Page } from '../shared/page.js';
import { MEETING_GLANCE, SESSION_GLANCE, sessionJoins } from './glances.js';
import { toInboxItem, type InboxItem, type InboxRow } from './inbox-item.js';
import { shownMatch } from './match-explanation.js';
import { Match } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import type { InboxQuery } from './review.schema.js';

/** One offer of a company, with what waits in its inbox. */
export interface InboxOffer {
  offerId: number;
  title: string;
  status: string;
  establishmentId: number;
  establishmentName: string;
  address: string;
  seatsLeft: number;
  applications: number;
  proposals: number;
  /** Applications and proposals that wait for the company's answer. */
  unanswered: number;
}

const SHOWN = `match.state IN ('presented','mutual','meeting','signed','declined','withdrawn')`;
const FROM = `FROM match
  JOIN candidate ON candidate.id = match.candidate_id
  JOIN offer ON offer.id = match.offer_id
  ${sessionJoins('match.session_id')}
 WHERE match.offer_id = $1 AND ${SHOWN}`;

/** Unanswered first. */
const ORDER = `(match.state = 'presented' AND match.company_answer IS NULL) DESC, (match.candidate_answer = 'yes') DESC NULLS LAST, match.id DESC`;

const PLACE = `SELECT place::int FROM (SELECT match.id, row_number() OVER (ORDER BY ${ORDER}) AS place FROM match WHERE match.offer_id = $1 AND ${SHOWN}) AS placed WHERE id = $2`;

const OFFERS = `SELECT offer.id AS "offerId", offer.title, offer.status, establishment.id AS "establishmentId", establishment.name AS "establishmentName",
       concat_ws(', ', nullif(establishment.address, ''), establishment.commune_name) AS address,
       offer.seats - offer.seats_taken AS "seatsLeft",
       count(match.id) FILTER (WHERE match.candidate_answer = 'yes') AS applications,
       count(match.id) FILTER (WHERE match.candidate_answer IS NULL) AS proposals,
       count(match.id) FILTER (WHERE match.state = 'presented' AND match.company_answer IS NULL) AS unanswered
  FROM company_member member
  JOIN establishment ON establishment.id = member.establishment_id
  JOIN offer ON offer.establishment_id = establishment.id
  LEFT JOIN match ON match.offer_id = offer.id AND match.state IN ('presented','mutual','meeting','signed')
 WHERE member.account_id = $1 AND member.confirmed_at IS NOT NULL
 GROUP BY offer.id, establishment.id
 ORDER BY unanswered DESC, (offer.status = 'open') DESC, offer.published_on DESC, offer.id DESC`;

/** A company's inbox: applications with contact once it may be seen, proposals anonymous. */
@Injectable()
export class InboxReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: MembersService,
    private readonly readings: ReadingsService,
    private readonly seen: ListsSeenService,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  /** The company's offers, those with something to answer first. */
  offers(viewer: Viewer): Promise<InboxOffer[]> {
    return this.dataSource.query(OFFERS, [accountOf(viewer)]);
  }

  /** What came for one offer, unanswered first. Contacts shown go into the register of readings. Throws `match.offer_not_found`. */
  async ofOffer(viewer: Viewer, { offerId, page, pageSize }: InboxQuery): Promise<Page<InboxItem>> {
    await this.checkOwn(viewer, offerId);
    const rows: InboxRow[] = await this.dataSource.query(
      `SELECT match.id AS "matchId", match.state, match.origin, match.version, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer",
              match.company_reason AS "companyReason", coalesce(match.candidate_answered_at, match.created_at) AS "receivedAt", match.message, match.reply, match.flags, match.explanation,
              ${SESSION_GLANCE} AS session, ${MEETING_GLANCE} AS meeting, match.signed_on AS "signedOn", candidate.id AS "candidateId", candidate.first_name AS "firstName", candidate.last_name AS "lastName", candidate.email,
              candidate.phone, candidate.birth_date AS "birthDate", candidate.guardian_consent_at AS "guardianConsentAt", candidate.level, candidate.wishes,
              candidate.available_from AS "availableFrom", candidate.licence, candidate.skills,
              round(earth_distance(ll_to_earth(candidate.latitude, candidate.longitude), ll_to_earth(offer.latitude, offer.longitude)) / 1000)::int AS km
         ${FROM} ORDER BY ${ORDER} LIMIT $2 OFFSET $3`,
      [offerId, pageSize, offsetOf({ page, pageSize })],
    );
    const [{ total }] = (await this.dataSource.query(`SELECT count(*) AS total ${FROM}`, [offerId])) as [{ total: number }];
    const items = rows.map((row) => toInboxItem(row, this.clock.today(), (code) => this.reference.occupation(code)?.label ?? code));
    await this.readings.logMany(viewer, rows.filter((_, index) => items[index]?.contact !== null).map(({ candidateId }) => candidateId), 'contact');
    await this.seen.record(viewer, 'inbox', rows.map((row) => shownMatch({ ...row, offerId })));
    return { items, total, page, pageSize };
  }

  /** The offer of a line of the inbox, and its page; null for what is in no inbox of the viewer's. */
  async pageOf(viewer: Viewer, matchId: number, pageSize: number): Promise<{ offerId: number; page: number } | null> {
    const match = await this.dataSource.manager.findOneBy(Match, { id: matchId });
    if (match === null || !(await this.isOwn(viewer, match.offerId))) return null;
    const [row] = await this.dataSource.query<{ place: number }[]>(PLACE, [match.offerId, matchId]);
    return row === undefined ? null : { offerId: match.offerId, page: Math.ceil(row.place / pageSize) };
  }

  private async checkOwn(viewer: Viewer, offerId: number): Promise<void> {
    if (!(await this.isOwn(viewer, offerId))) throw reviewErrors.offerNotFound();
  }

  private async isOwn(viewer: Viewer, offerId: number): Promise<boolean> {
    const offer = await this.dataSource.manager.findOneBy(Offer, { id: offerId });
    return offer?.establishmentId != null && this.members.actsFor(viewer, offer.establishmentId);
  }
}

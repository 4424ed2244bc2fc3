import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';

/** One thing that happened with a candidate, as an adviser reads it. */
export interface CaseEvent {
  at: Date;
  act: string;
  actorRole: string;
  reason: string | null;
  offerTitle: string;
  companyName: string;
  /** Since this adviser last looked at the file. */
  isNew: boolean;
}

/** An offer kept out of a candidate's lists. */
export interface Exclusion {
  offerId: number;
  offerTitle: string;
  companyName: string;
  /** Last day it holds; null: until lifted. */
  until: CalendarDate | null;
}

interface ExclusionRow extends Exclusion {
  department: string | null;
  employmentZone: string | null;
  idcc: string | null;
}

/** Looking again within this time is still the same visit. */
const VISIT_MINUTES = 60;
const MOST = 30;

/** What happened with a candidate. Whoever calls has checked that the viewer may read the file. */
@Injectable()
export class CaseHistoryReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The latest first, pins and bans that hold among them; what advisers only prepared is left out. */
  async of(viewer: Viewer, candidateId: number): Promise<CaseEvent[]> {
    const before = new Date(this.clock.now().getTime() - VISIT_MINUTES * 60_000);
    return this.dataSource.query<CaseEvent[]>(
      `WITH visit AS (SELECT max(at) AS at FROM reading WHERE candidate_id = $1 AND reader_id = $2 AND reader_role = $3 AND what = 'list' AND at < $4)
       SELECT event.at, event.act, event."actorRole", event.reason, offer.title AS "offerTitle", coalesce(establishment.name, offer.recruiter_name, '') AS "companyName",
              coalesce(event.at > visit.at AND event."actorId" IS DISTINCT FROM $2::int, FALSE) AS "isNew"
         FROM (SELECT event.at, event.act, event.actor_role AS "actorRole", event.actor_id AS "actorId", event.reason, match.offer_id AS "offerId", event.id
                 FROM match_event event JOIN match ON match.id = event.match_id WHERE match.candidate_id = $1 AND event.act <> 'propose'
               UNION ALL
               SELECT at, kind, 'adviser', by_account_id, NULL, offer_id, 0 FROM pair_fact WHERE candidate_id = $1 AND kind IN ('pin','ban')) event
         JOIN offer ON offer.id = event."offerId"
         LEFT JOIN establishment ON establishment.id = offer.establishment_id
        CROSS JOIN visit
        ORDER BY event.at DESC, event.id DESC LIMIT ${MOST}`,
      [candidateId, accountOf(viewer), viewer.role, before],
    );
  }

  /** The bans that hold today, the first to end first; of a candidate who lives elsewhere only those of the viewer's own offers. */
  async exclusions(viewer: Viewer, candidate: Candidate): Promise<Exclusion[]> {
    const rows = await this.dataSource.query<ExclusionRow[]>(
      `SELECT offer.id AS "offerId", offer.title AS "offerTitle", coalesce(establishment.name, offer.recruiter_name, '') AS "companyName", fact.until::text,
              offer.department, offer.employment_zone AS "employmentZone", offer.idcc
         FROM pair_fact fact JOIN offer ON offer.id = fact.offer_id LEFT JOIN establishment ON establishment.id = offer.establishment_id
        WHERE fact.candidate_id = $1 AND fact.kind = 'ban' AND (fact.until IS NULL OR fact.until >= $2) ORDER BY fact.until NULLS LAST, offer.id`,
      [candidate.id, this.clock.today()],
    );
    const visible = rows.filter((row) => isInScope(viewer, candidate) || isInScope(viewer, row));
    return visible.map(({ offerId, offerTitle, companyName, until }) => ({ offerId, offerTitle, companyName, until }));
  }
}

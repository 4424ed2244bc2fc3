import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
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

  /** The latest first; what advisers only prepared is left out. */
  async of(viewer: Viewer, candidateId: number): Promise<CaseEvent[]> {
    const before = new Date(this.clock.now().getTime() - VISIT_MINUTES * 60_000);
    return this.dataSource.query<CaseEvent[]>(
      `WITH visit AS (SELECT max(at) AS at FROM reading WHERE candidate_id = $1 AND reader_id = $2 AND reader_role = $3 AND what = 'list' AND at < $4)
       SELECT event.at, event.act, event.actor_role AS "actorRole", event.reason, offer.title AS "offerTitle", coalesce(establishment.name, offer.recruiter_name, '') AS "companyName",
              coalesce(event.at > visit.at AND event.actor_id IS DISTINCT FROM $2::int, FALSE) AS "isNew"
         FROM match_event event
         JOIN match ON match.id = event.match_id AND match.candidate_id = $1
         JOIN offer ON offer.id = match.offer_id
         LEFT JOIN establishment ON establishment.id = offer.establishment_id
        CROSS JOIN visit
        WHERE event.act <> 'propose' ORDER BY event.at DESC, event.id DESC LIMIT ${MOST}`,
      [candidateId, accountOf(viewer), viewer.role, before],
    );
  }
}

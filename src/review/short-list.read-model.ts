import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { ReadingsService } from '../accounts/reading.service.js';
import type { Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import type { ListedOffer } from '../matching/matching.schema.js';
import { MatchingService } from '../matching/matching.service.js';
import { ListsSeenService, shownList } from '../matching/seen/lists-seen.service.js';
import { Clock } from '../shared/clock.js';
import { OFFER_GLANCE, SESSION_GLANCE, sessionJoins } from './glances.js';
import { OpenProposals } from './open-proposals.js';
import { OPEN_PROPOSALS, reviewErrors } from './review.errors.js';
import { toShortListItem, type ShortListItem, type ShortListRow } from './short-list-item.js';

/** A candidate's short list as the adviser decides on it. */
export interface ShortList {
  candidate: Candidate;
  /** How many more proposals may be shown now. */
  room: number;
  /** Why the last run gives nothing, when it gives nothing. */
  without: { reason: string; sentence: string } | null;
  /** The list of the last run in its order, then live matches that are not in it. */
  items: ShortListItem[];
}

const ROWS = `SELECT ${OFFER_GLANCE} AS offer, ${SESSION_GLANCE} AS session, offer.department, offer.employment_zone AS "employmentZone", offer.idcc,
       match.id AS "matchId", match.state, match.origin, match.version, match.candidate_answer AS "candidateAnswer", match.company_answer AS "companyAnswer",
       match.candidate_reason AS "candidateReason", match.company_reason AS "companyReason", match.message, match.flags, match.explanation,
       coalesce((SELECT json_agg(json_build_object('kind', fact.kind, 'until', fact.until, 'reason', fact.reason) ORDER BY fact.kind) FROM pair_fact fact
                  WHERE fact.candidate_id = $1 AND fact.offer_id = offer.id AND (fact.until IS NULL OR fact.until >= $3)), '[]') AS facts
  FROM offer
  LEFT JOIN establishment ON establishment.id = offer.establishment_id
  LEFT JOIN match ON match.offer_id = offer.id AND match.candidate_id = $1 AND match.state IN ('proposed','presented','mutual','meeting','signed')
  LEFT JOIN list_entry entry ON entry.offer_id = offer.id AND entry.candidate_id = $1
  ${sessionJoins('coalesce(match.session_id, entry.session_id)')}
 WHERE offer.id = ANY($2) OR match.id IS NOT NULL`;

/** One candidate's short list with both points of view. */
@Injectable()
export class ShortListReadModel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly matching: MatchingService,
    private readonly proposals: OpenProposals,
    private readonly readings: ReadingsService,
    private readonly seen: ListsSeenService,
    private readonly clock: Clock,
  ) {}

  /**
   * For advisers in scope (of a candidate who lives elsewhere they see only the offers of their territories) and administrators;
   * the reading goes into the register. Throws `match.candidate_not_found`.
   */
  async of(viewer: Viewer, candidateId: number): Promise<ShortList> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    if (candidate === null) throw reviewErrors.candidateNotFound();
    const list = await this.matching.listOf(candidateId);
    const listed = new Map(list.entries.map((entry) => [entry.offerId, entry]));
    const rows: ShortListRow[] = await this.dataSource.query(ROWS, [candidateId, [...listed.keys()], this.clock.today()]);
    const isResident = isInScope(viewer, candidate);
    const visible = rows.filter((row) => isResident || isInScope(viewer, row));
    if (!isResident && visible.length === 0) throw reviewErrors.candidateNotFound();
    await this.readings.log(viewer, candidateId, 'list');
    await this.seen.record(viewer, 'desk', [shownList(candidateId, visible.flatMap(({ offer }) => listed.get(offer.id) ?? []))]);
    const open = await this.proposals.count(this.dataSource.manager, candidateId);
    return { candidate, room: Math.max(0, OPEN_PROPOSALS - open), without: list.without, items: inOrder(visible, listed) };
  }
}

function inOrder(rows: readonly ShortListRow[], listed: ReadonlyMap<number, ListedOffer>): ShortListItem[] {
  const items = rows.map((row) => toShortListItem(row, listed.get(row.offer.id) ?? null));
  return items.sort((a, b) => (a.listed?.rank ?? 99) - (b.listed?.rank ?? 99) || a.offer.id - b.offer.id);
}

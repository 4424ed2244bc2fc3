import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { accountOf, type Viewer } from '../../accounts/viewer.js';
import { Clock } from '../../shared/clock.js';
import { ListSeen, type SeenPlace } from './list-seen.entity.js';

/** What one reader sees of one candidate's list at once. */
export interface ShownList {
  candidateId: number;
  /** The run that wrote it, if any. */
  runId: number | null;
  /** Rank null: in no list. */
  offers: readonly { offerId: number; rank: number | null }[];
}

/** How many read what a run wrote, by role. */
export interface SeenByRole {
  role: string;
  readers: number;
  /** Candidates whose list was read, and readings in all. */
  candidates: number;
  readings: number;
  lastAt: Date;
}

export interface SeenLine {
  at: Date;
  role: string;
  place: SeenPlace;
  candidateId: number;
  /** Shown offers and their ranks, 0 where in no list. */
  offerIds: number[];
  ranks: number[];
  /** Of advisers and administrators alone, and only to administrators: others are said by their role. */
  readerName: string | null;
}

export interface RunSeen {
  byRole: SeenByRole[];
  /** The latest first; to an adviser, only of lists of people who live in their territories. */
  last: SeenLine[];
}

const BY_ROLE = `SELECT viewer_role AS role, count(DISTINCT viewer_id)::int AS readers, count(DISTINCT candidate_id)::int AS candidates, count(*)::int AS readings,
       max(at) AS "lastAt" FROM list_seen WHERE run_id = $1 GROUP BY viewer_role ORDER BY viewer_role`;
const LAST = `SELECT seen.at, seen.viewer_role AS role, seen.place, seen.candidate_id AS "candidateId", seen.offer_ids AS "offerIds", seen.ranks,
       CASE WHEN $3::text[] IS NULL AND seen.viewer_role IN ('adviser', 'administrator') THEN account.display_name END AS "readerName"
  FROM list_seen seen LEFT JOIN account ON account.id = seen.viewer_id LEFT JOIN candidate ON candidate.id = seen.candidate_id
 WHERE seen.run_id = $1 AND ($3::text[] IS NULL OR candidate.department = ANY ($3) OR candidate.employment_zone = ANY ($3)) ORDER BY seen.id DESC LIMIT $2`;

/** Who saw what the runs gave: written at each reading, read run by run. */
@Injectable()
export class ListsSeenService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Lists without an offer leave no line. Whoever calls has checked that the viewer may read them. */
  async record(viewer: Viewer, place: SeenPlace, shown: readonly ShownList[]): Promise<void> {
    const viewerId = accountOf(viewer);
    const whole = shown.filter(({ offers }) => offers.length > 0);
    if (viewerId === null || whole.length === 0) return;
    const at = this.clock.now();
    const rows = whole.map(({ candidateId, runId, offers }) => ({
      candidateId, runId, viewerId, viewerRole: viewer.role, place, offerIds: offers.map(({ offerId }) => offerId), ranks: offers.map(({ rank }) => rank ?? 0), at,
    }));
    await this.dataSource.manager.insert(ListSeen, rows);
  }

  /** How many saw what this run wrote, by role, and the last `limit` who did. For advisers and administrators. */
  async ofRun(viewer: Viewer, runId: number, limit = 20): Promise<RunSeen> {
    const byRole = await this.dataSource.query<SeenByRole[]>(BY_ROLE, [runId]);
    const last = await this.dataSource.query<SeenLine[]>(LAST, [runId, limit, territoriesOf(viewer)]);
    return { byRole, last };
  }
}

/** Null: everywhere. */
function territoriesOf(viewer: Viewer): readonly string[] | null {
  if (viewer.role === 'administrator') return null;
  return viewer.role === 'adviser' ? viewer.territories : [];
}

/** A list as it was shown: the run that wrote its newest entry stands for the list. */
export function shownList(candidateId: number, entries: readonly { offerId: number; rank: number | null; runId: number | null }[]): ShownList {
  const runIds = entries.flatMap(({ runId }) => (runId === null ? [] : [runId]));
  return { candidateId, runId: runIds.length === 0 ? null : Math.max(...runIds), offers: entries };
}

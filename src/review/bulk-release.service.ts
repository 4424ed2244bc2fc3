import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { WEIGHTS_VERSION } from '../matching/scoring/weights.js';
import { recordEvents } from '../platform/database/record-event.js';
import { Clock } from '../shared/clock.js';
import { OPEN_PROPOSALS, reviewErrors } from './review.errors.js';
import type { Release, Released } from './review.schema.js';

interface PresentedRow {
  id: number;
  candidateId: number;
  offerId: number;
  version: number;
  /** Inserted, rather than moved from `proposed`. */
  isNew: boolean;
}

const LIVE = `state IN ('proposed','presented','mutual','meeting','signed')`;
const IN_TERRITORY = `candidate.status = 'active' AND NOT candidate.opted_out AND (candidate.department = $1 OR candidate.employment_zone = $1)`;
const HAS_FLAG = `EXISTS (SELECT 1 FROM list_entry entry WHERE entry.candidate_id = candidate.id AND cardinality(entry.flags) > 0)`;
const HAS_LIST = `EXISTS (SELECT 1 FROM list_entry entry WHERE entry.candidate_id = candidate.id)`;

/** What would be presented. $1 territory, $2 today, $3 open proposals. */
const RANKED = `
  WITH room AS (
    SELECT candidate.id, $3::int - count(match.id) AS free
      FROM candidate
      LEFT JOIN match ON match.candidate_id = candidate.id AND match.state = 'presented' AND match.origin = 'proposal' AND match.candidate_answer IS NULL
     WHERE ${IN_TERRITORY} AND NOT ${HAS_FLAG}
     GROUP BY candidate.id
  ), ranked AS (
    SELECT entry.*, offer.lists, offer.seats - offer.seats_taken AS seats, room.free, row_number() OVER (PARTITION BY entry.candidate_id ORDER BY entry.rank) AS place
      FROM room
      JOIN list_entry entry ON entry.candidate_id = room.id
      JOIN offer ON offer.id = entry.offer_id AND offer.status = 'open' AND offer.expires_on >= $2 AND offer.seats_taken < offer.seats AND offer.establishment_id IS NOT NULL
     WHERE NOT EXISTS (SELECT 1 FROM match WHERE match.candidate_id = entry.candidate_id AND match.offer_id = entry.offer_id AND match.state NOT IN ('proposed','expired'))
       AND NOT EXISTS (SELECT 1 FROM pair_fact fact WHERE fact.candidate_id = entry.candidate_id AND fact.offer_id = entry.offer_id
                          AND fact.kind IN ('ban','rejected','refusal') AND (fact.until IS NULL OR fact.until >= $2))
  )`;

const PREVIEW = `${RANKED} SELECT count(DISTINCT candidate_id)::int AS candidates, count(*)::int AS presented FROM ranked WHERE place <= free`;

/** $4 now, $5 version of the weights. */
const PRESENT = `${RANKED}
  INSERT INTO match (candidate_id, offer_id, session_id, state, origin, flags, explanation, created_at, updated_at)
  SELECT candidate_id, offer_id, session_id, 'presented', 'proposal', flags,
         jsonb_build_object('weightsVersion', $5::text, 'runId', run_id, 'candidatePoints', to_jsonb(candidate_points), 'employerPoints', to_jsonb(employer_points),
                            'rank', rank, 'wishRank', wish_rank, 'lists', lists, 'seats', seats), $4, $4
    FROM ranked WHERE place <= free ORDER BY candidate_id, rank
  ON CONFLICT (candidate_id, offer_id) WHERE ${LIVE} DO UPDATE SET state = 'presented', version = match.version + 1, updated_at = $4 WHERE match.state = 'proposed'
  RETURNING id, candidate_id AS "candidateId", offer_id AS "offerId", version, xmax = 0 AS "isNew"`;

/** Presents, in one act, the best of every list of a territory in which no rule flags anything. */
@Injectable()
export class BulkReleaseService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pairFacts: PairFactsService,
    private readonly clock: Clock,
  ) {}

  /** What `release` would do now, for the page that asks before doing it. */
  async preview(viewer: Viewer, { territory }: Release): Promise<Released> {
    checkOwn(viewer, territory);
    const { manager } = this.dataSource;
    const [counts] = (await manager.query(PREVIEW, [territory, this.clock.today(), OPEN_PROPOSALS])) as [Omit<Released, 'leftForReview'>];
    return { ...counts, leftForReview: await this.countFlagged(manager, territory) };
  }

  /** `territory`: a department or employment zone of the adviser's. Saying it twice presents nothing twice. */
  async release(viewer: Viewer, { territory }: Release): Promise<Released> {
    checkOwn(viewer, territory);
    return this.dataSource.transaction(async (manager) => {
      // Locked in order, so that no single act fills the same proposals meanwhile.
      await manager.query(`SELECT id FROM candidate WHERE ${IN_TERRITORY} ORDER BY id FOR NO KEY UPDATE`, [territory]);
      const now = this.clock.now();
      const presented: PresentedRow[] = await manager.query(PRESENT, [territory, this.clock.today(), OPEN_PROPOSALS, now, WEIGHTS_VERSION]);
      await this.log(manager, presented, accountOf(viewer), now);
      const leftForReview = await this.countFlagged(manager, territory);
      return { candidates: new Set(presented.map(({ candidateId }) => candidateId)).size, presented: presented.length, leftForReview };
    });
  }

  private async log(manager: EntityManager, presented: readonly PresentedRow[], accountId: number | null, now: Date): Promise<void> {
    if (presented.length === 0) return;
    await manager.query(
      `INSERT INTO match_event (match_id, from_state, to_state, act, actor_id, actor_role, version, at)
       SELECT id, CASE WHEN is_new THEN NULL ELSE 'proposed' END, 'presented', 'present', $4, 'adviser', version, $5
         FROM unnest($1::integer[], $2::integer[], $3::boolean[]) AS line (id, version, is_new)`,
      [presented.map(({ id }) => id), presented.map(({ version }) => version), presented.map(({ isNew }) => isNew), accountId, now],
    );
    await recordEvents(manager, 'match.presented', presented.map(({ id }) => ({ matchId: id })));
    await this.pairFacts.stateMany(manager, presented, 'shown', accountId);
  }

  private async countFlagged(manager: EntityManager, territory: string): Promise<number> {
    const [{ flagged }] = (await manager.query(`SELECT count(*) AS flagged FROM candidate WHERE ${IN_TERRITORY} AND ${HAS_LIST} AND ${HAS_FLAG}`, [territory])) as [{ flagged: number }];
    return flagged;
  }
}

function checkOwn(viewer: Viewer, territory: string): void {
  if (viewer.role !== 'adviser' || !viewer.territories.includes(territory)) throw reviewErrors.territoryNotYours();
}

// NOTE while building (11:22): matching/explanations/, matching.service.ts, matching.controller.ts and `match explain|runs` are being written by another engineer, who removes this line. runs/, worker module, dirty set, `match run` and the bench stay with whoever writes runs/.
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ListEntry } from './list-entry.entity.js';
import { MatchRun } from './match-run.entity.js';
import type { CandidateList, PairExplanation } from './matching.schema.js';

/** What the last run proposes, and why: the read side for pages, review and the API. */
@Injectable()
export class MatchingService {
  constructor(private readonly dataSource: DataSource) {}

  /** The list of one candidate, rank by rank, with points of both sides; empty with a reason when there is none. */
  async listOf(candidateId: number): Promise<CandidateList> {
    const lists = await this.listsOf([candidateId]);
    return lists.get(candidateId) ?? { candidateId, entries: [], without: null };
  }

  /** The lists of several candidates in one reading. */
  async listsOf(candidateIds: readonly number[]): Promise<Map<number, CandidateList>> {
    await this.dataSource.manager.findBy(ListEntry, { candidateId: In([...candidateIds]) });
    return new Map();
  }

  /** One pair whole, also when a rule refuses it. Throws `pair.not_found`. */
  async explain(candidateId: number, offerId: number): Promise<PairExplanation> {
    throw new Error(`not built yet: ${candidateId} ${offerId}`);
  }

  /** The last run that ended well, or null. */
  latestRun(): Promise<MatchRun | null> {
    return this.dataSource.manager.findOne(MatchRun, { where: { state: 'done' }, order: { id: 'DESC' } });
  }

  /** The run log, newest first. */
  runs(limit: number): Promise<MatchRun[]> {
    return this.dataSource.manager.find(MatchRun, { order: { id: 'DESC' }, take: limit });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readLists } from './explanations/list-reader.js';
import { PairExplainer } from './explanations/pair-explainer.js';
import { MatchRun } from './match-run.entity.js';
import type { CandidateList, PairExplanation } from './matching.schema.js';

/** What the last run proposes, and why: the read side for pages, review and the API. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly explainer: PairExplainer,
  ) {}

  /** The list of one candidate, rank by rank, with points of both sides; empty with a reason when there is none. */
  async listOf(candidateId: number): Promise<CandidateList> {
    const lists = await this.listsOf([candidateId]);
    return lists.get(candidateId) ?? { candidateId, entries: [], without: null };
  }

  /** The lists of several candidates in one reading. */
  listsOf(candidateIds: readonly number[]): Promise<Map<number, CandidateList>> {
    return readLists(this.dataSource.manager, candidateIds);
  }

  /** One pair whole, also when a rule refuses it. Throws `pair.not_found`. */
  explain(candidateId: number, offerId: number): Promise<PairExplanation> {
    return this.explainer.explain(candidateId, offerId);
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

import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import type { Viewer } from '../../../accounts/viewer.js';
import type { Candidate } from '../../../candidates/candidate.entity.js';
import { MatchingService } from '../../../matching/matching.service.js';
import { Offer } from '../../../offers/offer.entity.js';
import { FollowUpReadModel, type FollowUpItem } from '../../../review/follow-up.read-model.js';
import { MatchEvent } from '../../../review/match-event.entity.js';
import { DomainError } from '../../../shared/domain-error.js';
import { rankSentences } from './match-words.js';

export interface MyMatch extends FollowUpItem {
  /** Why it suits, in the candidate's words; only for proposals that wait. */
  sentences: string[];
  history: MatchEvent[];
}

/** More than anybody follows; older ones stay in the export of one's data. */
const MOST = 100;

/** A proposal that waits for the candidate's answer. */
export function isWaiting({ state, candidateAnswer }: Pick<FollowUpItem, 'state' | 'candidateAnswer'>): boolean {
  return state === 'presented' && candidateAnswer === null;
}

/** One candidate's follow-up, with the reasons and the history that its pages show. */
@Injectable()
export class MyMatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly followUp: FollowUpReadModel,
    private readonly matching: MatchingService,
  ) {}

  async of(viewer: Viewer, candidate: Candidate): Promise<MyMatch[]> {
    const { items } = await this.followUp.mine(viewer, { page: 1, pageSize: MOST });
    const events = items.length === 0 ? [] : await this.dataSource.manager.find(MatchEvent, { where: { matchId: In(items.map(({ matchId }) => matchId)), toState: Not('proposed') }, order: { id: 'ASC' } });
    return Promise.all(items.map(async (item) => ({
      ...item,
      sentences: isWaiting(item) ? await this.sentences(candidate.id, item.offer.id) : [],
      history: events.filter(({ matchId }) => matchId === item.matchId),
    })));
  }

  /** Offers kept with the heart that are still open. */
  async favourites(offerIds: readonly number[]): Promise<Offer[]> {
    if (offerIds.length === 0) return [];
    return this.dataSource.manager.find(Offer, { where: { id: In([...offerIds]), status: 'open' }, relations: { establishment: true }, order: { id: 'DESC' } });
  }

  private async sentences(candidateId: number, offerId: number): Promise<string[]> {
    try {
      const { sentences, rank, wishRank } = await this.matching.explain(candidateId, offerId);
      return [...sentences.candidate, ...rankSentences(rank, wishRank)];
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return [];
      throw error;
    }
  }
}

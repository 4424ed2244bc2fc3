import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { Offer } from '../offers/offer.entity.js';
import { addMonths } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { reviewErrors } from './review.errors.js';
import type { Ban, Pin } from './review.schema.js';

/** How long a ban may last. */
export const LONGEST_BAN_MONTHS = 36;

/** An adviser's word on a pair, which the next run obeys: hold it in the list, or keep it out for a time. */
@Injectable()
export class PairWordsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pairFacts: PairFactsService,
    private readonly clock: Clock,
  ) {}

  /** `pinned: false` takes it back. A pin lifts a ban. */
  async pin(viewer: Viewer, { candidateId, offerId, pinned }: Pin): Promise<void> {
    await this.checkScope(viewer, candidateId, offerId);
    await this.dataSource.transaction(async (manager) => {
      if (!pinned) return this.pairFacts.takeBack(manager, { candidateId, offerId }, 'pin');
      await this.pairFacts.takeBack(manager, { candidateId, offerId }, 'ban');
      await this.pairFacts.state(manager, { candidateId, offerId, kind: 'pin', byAccountId: accountOf(viewer) });
    });
  }

  /** Until that day included; null lifts it. A ban takes a pin back. Throws `match.ban_in_past`, `match.ban_too_long`. */
  async ban(viewer: Viewer, { candidateId, offerId, until }: Ban): Promise<void> {
    if (until !== null && until < this.clock.today()) throw reviewErrors.banInPast();
    if (until !== null && until > addMonths(this.clock.today(), LONGEST_BAN_MONTHS)) throw reviewErrors.banTooLong(LONGEST_BAN_MONTHS);
    await this.checkScope(viewer, candidateId, offerId);
    await this.dataSource.transaction(async (manager) => {
      if (until === null) return this.pairFacts.takeBack(manager, { candidateId, offerId }, 'ban');
      await this.pairFacts.takeBack(manager, { candidateId, offerId }, 'pin');
      await this.pairFacts.state(manager, { candidateId, offerId, kind: 'ban', until, byAccountId: accountOf(viewer) });
    });
  }

  private async checkScope(viewer: Viewer, candidateId: number, offerId: number): Promise<void> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    const offer = await this.dataSource.manager.findOneBy(Offer, { id: offerId });
    if (candidate === null || offer === null || !(isInScope(viewer, candidate) || isInScope(viewer, offer))) throw reviewErrors.notFound();
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { MatchingService } from '../matching/matching.service.js';
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
    private readonly matching: MatchingService,
    private readonly pairFacts: PairFactsService,
    private readonly clock: Clock,
  ) {}

  /** `pinned: false` takes it back. A pin lifts a ban. Throws `match.offer_not_open`, `match.pin_refused` (law, full offer, signed). */
  async pin(viewer: Viewer, { candidateId, offerId, pinned }: Pin): Promise<void> {
    const offer = await this.checkScope(viewer, candidateId, offerId);
    if (pinned) await this.checkMayEnter(candidateId, offer);
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

  private async checkScope(viewer: Viewer, candidateId: number, offerId: number): Promise<Offer> {
    const candidate = await this.dataSource.manager.findOneBy(Candidate, { id: candidateId });
    const offer = await this.dataSource.manager.findOneBy(Offer, { id: offerId });
    if (candidate === null || offer === null || !(isInScope(viewer, candidate) || isInScope(viewer, offer))) throw reviewErrors.notFound();
    return offer;
  }

  /** What no pin overrides; a ban is lifted by the pin itself. */
  private async checkMayEnter(candidateId: number, offer: Offer): Promise<void> {
    if (offer.status !== 'open') throw reviewErrors.offerNotOpen();
    const { rules } = await this.matching.explain(candidateId, offer.id);
    const refusing = rules.find(({ code, effect }) => effect === 'refuse' && (code.startsWith('law.') || code === 'offer.full' || code === 'said.signed'));
    if (refusing !== undefined) throw reviewErrors.pinRefused(refusing.sentence);
  }
}

import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../shared/clock.js';
import { LIVE_STATES, Match } from './match.entity.js';
import { OPEN_PROPOSALS, reviewErrors } from './review.errors.js';

/** What limits proposals: few at a time, none where someone ruled the pair out. */
@Injectable()
export class OpenProposals {
  constructor(private readonly clock: Clock) {}

  /** Proposals shown that the candidate has not answered. */
  count(manager: EntityManager, candidateId: number): Promise<number> {
    return manager.countBy(Match, { candidateId, state: 'presented', origin: 'proposal', candidateAnswer: IsNull() });
  }

  async checkRoom(manager: EntityManager, candidateId: number, more: number): Promise<void> {
    if ((await this.count(manager, candidateId)) + more > OPEN_PROPOSALS) throw reviewErrors.tooManyOpen();
  }

  async checkNotBanned(manager: EntityManager, candidateId: number, offerId: number): Promise<void> {
    const bans: unknown[] = await manager.query(`SELECT 1 FROM pair_fact WHERE candidate_id = $1 AND offer_id = $2 AND kind = 'ban' AND (until IS NULL OR until >= $3)`, [
      candidateId,
      offerId,
      this.clock.today(),
    ]);
    if (bans.length > 0) throw reviewErrors.banned();
  }

  /** Offers that have a live record with the candidate. */
  async liveOffers(manager: EntityManager, candidateId: number): Promise<Set<number>> {
    const matches = await manager.find(Match, { select: { id: true, offerId: true }, where: { candidateId, state: In([...LIVE_STATES]) } });
    return new Set(matches.map(({ offerId }) => offerId));
  }
}

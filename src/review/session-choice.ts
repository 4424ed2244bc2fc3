import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Offer } from '../offers/offer.entity.js';
import { ReferenceService } from '../reference/reference.service.js';
import type { Programme } from '../training/programme.entity.js';
import { TrainingSession } from '../training/training-session.entity.js';
import { reviewErrors } from './review.errors.js';

/** Which sessions may go with an offer. */
@Injectable()
export class SessionChoice {
  constructor(private readonly reference: ReferenceService) {}

  /** Open, with a place left, and leading to the offer's diploma or trade. Throws `match.session_not_fitting`. */
  async check(manager: EntityManager, sessionId: number, offer: Offer): Promise<void> {
    const session = await manager.findOne(TrainingSession, { where: { id: sessionId }, relations: { programme: true } });
    const programme = session?.programme;
    const hasPlace = session?.status === 'open' && session.placesTaken < session.places;
    if (!hasPlace || programme === undefined || !this.leadsTo(programme, offer)) throw reviewErrors.sessionNotFitting();
  }

  /** The diploma itself, or a trade on the same card of ROME 3 as the offer's: what matching counts as prepared. */
  private leadsTo(programme: Programme, offer: Offer): boolean {
    if (programme.rncp === offer.rncp) return true;
    if (offer.occupationCode === null) return false;
    const card = this.cardOf(offer.occupationCode);
    return programme.occupationCodes.some((code) => this.cardOf(code) === card);
  }

  private cardOf(occupationCode: string): string {
    return this.reference.occupation(occupationCode)?.parentCode ?? occupationCode;
  }
}

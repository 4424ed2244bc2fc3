import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Offer } from '../offers/offer.entity.js';
import { TrainingSession } from '../training/training-session.entity.js';
import { reviewErrors } from './review.errors.js';

/** Which sessions may go with an offer. */
@Injectable()
export class SessionChoice {
  /** Open, with a place left, and leading to the offer's diploma or trade. Throws `match.session_not_fitting`. */
  async check(manager: EntityManager, sessionId: number, offer: Offer): Promise<void> {
    const session = await manager.findOne(TrainingSession, { where: { id: sessionId }, relations: { programme: true } });
    const programme = session?.programme;
    const hasPlace = session?.status === 'open' && session.placesTaken < session.places;
    const leadsThere = programme !== undefined && (programme.rncp === offer.rncp || (offer.occupationCode !== null && programme.occupationCodes.includes(offer.occupationCode)));
    if (!hasPlace || !leadsThere) throw reviewErrors.sessionNotFitting();
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import type { ListedOffer } from '../matching/matching.schema.js';
import { MatchingService } from '../matching/matching.service.js';
import { isFull, Offer } from '../offers/offer.entity.js';
import { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import { explanationOf, type MatchExplanation } from './match-explanation.js';
import { reviewErrors } from './review.errors.js';

/** What a record takes over from matching when it begins. */
export interface PairView {
  sessionId: number | null;
  /** Codes of the rules that refuse or flag the pair: nothing is swallowed, the adviser is told. */
  flags: string[];
  explanation: MatchExplanation | null;
}

/** The same from an entry of a list, where nothing refuses. */
export function pairViewOf(entry: ListedOffer): PairView {
  return { sessionId: entry.sessionId, flags: entry.flags.map(({ code }) => code), explanation: explanationOf(entry) };
}

const UNKNOWN: PairView = { sessionId: null, flags: [], explanation: null };

/** Looks up both sides of a pair, with the checks that every act shares. */
@Injectable()
export class PairLookup {
  constructor(
    private readonly matching: MatchingService,
    private readonly clock: Clock,
  ) {}

  /** The pair as matching sees it now; empty when it cannot be matched (an incomplete offer). */
  async view(candidateId: number, offerId: number): Promise<PairView> {
    try {
      const pair = await this.matching.explain(candidateId, offerId);
      return { sessionId: pair.sessionId, flags: pair.rules.map(({ code }) => code), explanation: explanationOf(pair) };
    } catch (error) {
      if (error instanceof DomainError) return UNKNOWN;
      throw error;
    }
  }

  /** An offer one can still be in relation with. Throws `match.offer_not_open`, `match.offer_full`, `match.apply_at_source`. */
  async openOffer(manager: EntityManager, offerId: number): Promise<Offer> {
    const offer = await manager.findOneBy(Offer, { id: offerId });
    if (offer === null) throw reviewErrors.offerNotFound();
    const isOpen = offer.status === 'open' && offer.expiresOn >= this.clock.today();
    if (!isOpen) throw reviewErrors.offerNotOpen();
    if (isFull(offer)) throw reviewErrors.offerFull();
    if (offer.establishmentId === null) throw reviewErrors.applyAtSource(offer.applyUrl ?? '');
    return offer;
  }

  /** A candidate who looks, locked until the transaction ends: two advisers at once cannot exceed the open proposals. */
  async lockedCandidate(manager: EntityManager, candidateId: number): Promise<Candidate> {
    const candidate = await manager.findOne(Candidate, { where: { id: candidateId }, lock: { mode: 'for_no_key_update' } });
    if (candidate === null) throw reviewErrors.candidateNotFound();
    if (candidate.status !== 'active') throw reviewErrors.candidateNotActive();
    return candidate;
  }
}

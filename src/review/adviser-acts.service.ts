import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { MatchingService } from '../matching/matching.service.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { Offer } from '../offers/offer.entity.js';
import { holdMatch, holdPair } from './match-locks.js';
import { MatchRecords, type Actor } from './match-records.js';
import { Match } from './match.entity.js';
import { OpenProposals } from './open-proposals.js';
import { PairLookup, pairViewOf, type PairView } from './pair-lookup.js';
import { ADVISER_REASONS } from './reasons.js';
import { reviewErrors } from './review.errors.js';
import type { ChangeSession, OffersForCandidate, Reject } from './review.schema.js';
import { SessionChoice } from './session-choice.js';

/** What an adviser decides of a candidate's list: prepare, present, set aside, change the session. In scope through either side. */
@Injectable()
export class AdviserActsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: MatchRecords,
    private readonly lookup: PairLookup,
    private readonly matching: MatchingService,
    private readonly pairFacts: PairFactsService,
    private readonly proposals: OpenProposals,
    private readonly sessions: SessionChoice,
  ) {}

  /** Opens a candidate's list: each of its offers that has no live record gets a `proposed` one, for advisers only. Opening twice changes nothing. */
  async openList(viewer: Viewer, candidateId: number): Promise<Match[]> {
    const list = await this.matching.listOf(candidateId);
    return this.dataSource.transaction(async (manager) => {
      const candidate = await this.lookup.lockedCandidate(manager, candidateId);
      if (!isInScope(viewer, candidate)) throw reviewErrors.candidateNotFound();
      const live = await this.proposals.liveOffers(manager, candidateId);
      const missing = list.entries.filter(({ offerId }) => !live.has(offerId));
      const begun: Match[] = [];
      for (const entry of missing) begun.push(await this.begin(manager, viewer, 'propose', { candidateId, offerId: entry.offerId }, pairViewOf(entry)));
      return begun;
    });
  }

  /**
   * Shows offers to the candidate and their companies, in one act: all or none. Throws `match.too_many_open`, `match.already_live`,
   * `match.banned`, `match.opted_out`, `match.offer_not_open`, `match.offer_full`.
   */
  async present(viewer: Viewer, { candidateId, offerIds }: OffersForCandidate): Promise<Match[]> {
    const distinct = [...new Set(offerIds)];
    const views = await this.views(candidateId, distinct);
    return this.dataSource.transaction(async (manager) => {
      const candidate = await this.lookup.lockedCandidate(manager, candidateId);
      if (candidate.optedOut) throw reviewErrors.optedOut();
      await this.proposals.checkRoom(manager, candidateId, distinct.length);
      const presented: Match[] = [];
      for (const offerId of distinct) presented.push(await this.presentOne(manager, viewer, candidate, offerId, views.get(offerId) as PairView));
      return presented;
    });
  }

  /** Sets an offer of the list, or a proposal nobody has answered, aside; the next run learns why. */
  async reject(viewer: Viewer, { candidateId, offerId, reason, version }: Reject): Promise<Match> {
    const view = await this.lookup.view(candidateId, offerId);
    return this.dataSource.transaction(async (manager) => {
      await holdPair(manager, { candidateId, offerId });
      await this.pairInScope(manager, viewer, candidateId, offerId);
      const live = await this.records.live(manager, candidateId, offerId);
      const match = live ?? (await this.begin(manager, viewer, 'propose', { candidateId, offerId }, view));
      const actor = actorOf(viewer);
      const seen = live !== null && version !== undefined ? { version } : {};
      const moved = await this.records.move(manager, match, { act: 'reject', actor, reason, ...seen });
      await this.pairFacts.state(manager, { candidateId, offerId, kind: 'rejected', reason: ADVISER_REASONS[reason].criterion, byAccountId: actor.accountId });
      return moved;
    });
  }

  /** Another session for the pair, until both have agreed. */
  async changeSession(viewer: Viewer, matchId: number, { sessionId, version }: ChangeSession): Promise<Match> {
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const match = await manager.findOneByOrFail(Match, { id: matchId });
      const { offer } = await this.pairInScope(manager, viewer, match.candidateId, match.offerId);
      await this.sessions.check(manager, sessionId, offer);
      return this.records.move(manager, match, { act: 'change_session', actor: actorOf(viewer), version }, { sessionId });
    });
  }

  private async presentOne(manager: EntityManager, viewer: Viewer, candidate: Candidate, offerId: number, view: PairView): Promise<Match> {
    const offer = await this.lookup.openOffer(manager, offerId);
    if (!isInScope(viewer, candidate) && !isInScope(viewer, offer)) throw reviewErrors.candidateNotFound();
    await this.proposals.checkNotBanned(manager, candidate.id, offerId);
    const live = await this.records.live(manager, candidate.id, offerId);
    if (live !== null && live.state !== 'proposed') throw reviewErrors.alreadyLive();
    const actor = actorOf(viewer);
    const pair = { candidateId: candidate.id, offerId };
    const match = live ? await this.records.move(manager, live, { act: 'present', actor }) : await this.begin(manager, viewer, 'present', pair, view);
    await this.pairFacts.state(manager, { ...pair, kind: 'shown', byAccountId: actor.accountId });
    return match;
  }

  private begin(manager: EntityManager, viewer: Viewer, act: 'propose' | 'present', pair: { candidateId: number; offerId: number }, view: PairView): Promise<Match> {
    return this.records.begin(manager, { act, actor: actorOf(viewer) }, { ...pair, origin: 'proposal', ...view });
  }

  /** The explanations to keep: those of the list, the others made one by one. */
  private async views(candidateId: number, offerIds: readonly number[]): Promise<Map<number, PairView>> {
    const { entries } = await this.matching.listOf(candidateId);
    const listed = new Map(entries.map((entry) => [entry.offerId, pairViewOf(entry)]));
    const views = new Map<number, PairView>();
    for (const offerId of offerIds) views.set(offerId, listed.get(offerId) ?? (await this.lookup.view(candidateId, offerId)));
    return views;
  }

  private async pairInScope(manager: EntityManager, viewer: Viewer, candidateId: number, offerId: number): Promise<{ candidate: Candidate; offer: Offer }> {
    const candidate = await manager.findOneBy(Candidate, { id: candidateId });
    const offer = await manager.findOneBy(Offer, { id: offerId });
    if (candidate === null || offer === null) throw reviewErrors.notFound();
    if (!isInScope(viewer, candidate) && !isInScope(viewer, offer)) throw reviewErrors.notFound();
    return { candidate, offer };
  }
}

function actorOf(viewer: Viewer): Actor {
  return { role: 'adviser', accountId: accountOf(viewer) };
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accountOf, type Viewer } from '../accounts/viewer.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { HAS_CONTRACT } from '../matching/explanations/rule-words.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { Clock } from '../shared/clock.js';
import { MatchCounters } from './match-counters.js';
import { holdMatch, holdPair } from './match-locks.js';
import { MatchRecords, type Actor } from './match-records.js';
import { Match } from './match.entity.js';
import { PairLookup } from './pair-lookup.js';
import { CANDIDATE_REASONS } from './reasons.js';
import { reviewErrors } from './review.errors.js';
import type { Apply, CandidateAnswer, Withdraw } from './review.schema.js';

/** What a candidate does with offers: apply, answer a proposal, withdraw. Each sees and moves only their own. */
@Injectable()
export class CandidateActsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly candidates: CandidatesService,
    private readonly records: MatchRecords,
    private readonly lookup: PairLookup,
    private readonly pairFacts: PairFactsService,
    private readonly counters: MatchCounters,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies to an open offer. A proposal that waits for the candidate's answer becomes the yes; a rule that refuses the pair does not
   * stop it, it is flagged, and so is a contract signed before. Throws `match.no_profile`, `match.has_contract`, `match.not_searching`, `match.offer_not_open`, `match.offer_full`, `match.apply_at_source`, `match.already_live`.
   */
  async apply(viewer: Viewer, { offerId, message }: Apply): Promise<Match> {
    const candidate = await this.candidateOf(viewer);
    if (candidate.status === 'placed') throw reviewErrors.hasContract();
    if (candidate.status !== 'active') throw reviewErrors.notSearching();
    await this.lookup.openOffer(this.dataSource.manager, offerId);
    const pair = await this.lookup.view(candidate.id, offerId);
    return this.dataSource.transaction(async (manager) => {
      await holdPair(manager, { candidateId: candidate.id, offerId });
      const offer = await this.lookup.openOffer(manager, offerId);
      const actor = actorOf(viewer);
      const yes = { candidateAnswer: 'yes' as const, candidateAnsweredAt: this.clock.now(), message };
      const noted = (await manager.existsBy(Match, { candidateId: candidate.id, state: 'signed' })) ? [HAS_CONTRACT] : [];
      const live = await this.records.live(manager, candidate.id, offer.id);
      const match = live ? await this.joinLive(manager, live, actor, { ...yes, flags: [...new Set([...live.flags, ...noted])] }) : await this.records.begin(manager, { act: 'apply', actor }, { candidateId: candidate.id, offerId, origin: 'application', ...pair, ...yes, flags: [...pair.flags, ...noted] });
      await this.pairFacts.state(manager, { candidateId: candidate.id, offerId, kind: 'favourite', byAccountId: actor.accountId });
      await this.counters.applicantsChanged(manager, offerId, 1);
      return match;
    });
  }

  /** Says yes or no to a proposal. Throws `version.stale`, `match.not_possible`, `match.reason_missing`. */
  async answer(viewer: Viewer, matchId: number, { answer, reason, version }: CandidateAnswer): Promise<Match> {
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const match = await this.own(manager, viewer, matchId);
      const actor = actorOf(viewer);
      const act = answer === 'yes' ? 'candidate_yes' : 'candidate_no';
      const columns = { candidateAnswer: answer, candidateAnsweredAt: this.clock.now(), candidateReason: answer === 'no' ? (reason ?? null) : null };
      const moved = await this.records.move(manager, match, { act, actor, reason, version }, columns);
      if (answer === 'yes') await this.counters.applicantsChanged(manager, match.offerId, 1);
      else await this.refused(manager, match, actor, reason);
      return moved;
    });
  }

  /** Takes an application or a yes back, at any time before the contract. */
  async withdraw(viewer: Viewer, matchId: number, { reason, version }: Withdraw): Promise<Match> {
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const match = await this.own(manager, viewer, matchId);
      const actor = actorOf(viewer);
      const moved = await this.records.move(manager, match, { act: 'withdraw', actor, reason, version }, { candidateReason: reason ?? null });
      await this.counters.applicantsChanged(manager, match.offerId, -1);
      await this.refused(manager, match, actor, reason);
      return moved;
    });
  }

  /** An adviser's proposal, prepared or shown, that the candidate applies to on their own. */
  private joinLive(manager: EntityManager, live: Match, actor: Actor, yes: Partial<Match>): Promise<Match> {
    if (live.state === 'proposed') return this.records.move(manager, live, { act: 'apply', actor }, { ...yes, origin: 'application' });
    if (live.candidateAnswer !== null) throw reviewErrors.alreadyLive();
    return this.records.move(manager, live, { act: 'candidate_yes', actor }, yes);
  }

  private async refused(manager: EntityManager, { candidateId, offerId }: Match, actor: Actor, reason: CandidateAnswer['reason']): Promise<void> {
    const criterion = reason === undefined ? null : CANDIDATE_REASONS[reason].criterion;
    await this.pairFacts.takeBack(manager, { candidateId, offerId }, 'favourite');
    await this.pairFacts.state(manager, { candidateId, offerId, kind: 'refusal', reason: criterion ?? 'other', byAccountId: actor.accountId });
  }

  /** What advisers only prepare does not exist for the candidate. */
  private async own(manager: EntityManager, viewer: Viewer, matchId: number): Promise<Match> {
    const candidate = await this.candidateOf(viewer);
    const match = await manager.findOneBy(Match, { id: matchId, candidateId: candidate.id });
    if (match === null || match.state === 'proposed') throw reviewErrors.notFound();
    return match;
  }

  /** Also a profile that an adviser entered, which becomes theirs here when nothing read it before. */
  private async candidateOf(viewer: Viewer): Promise<Candidate> {
    const candidate = await this.candidates.findOwn(viewer);
    if (candidate === null || candidate.status === 'closed') throw reviewErrors.noProfile();
    return candidate;
  }
}

function actorOf(viewer: Viewer): Actor {
  return { role: 'candidate', accountId: accountOf(viewer) };
}

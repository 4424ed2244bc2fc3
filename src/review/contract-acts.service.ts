import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { PairFactsService } from '../matching/pair-facts/pair-facts.service.js';
import { addMonths, type CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { DomainError } from '../shared/domain-error.js';
import { TrainingSessionsService } from '../training/training-sessions.service.js';
import { contactVisible } from './contact-visible.js';
import { MatchAccess } from './match-access.js';
import { MatchCounters } from './match-counters.js';
import { holdMatch } from './match-locks.js';
import { MatchRecords } from './match-records.js';
import type { Match } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import type { PlanMeeting, Sign } from './review.schema.js';

/** From two yeses to a contract: a meeting is fixed, then the signature is noted, by the company or by an adviser. */
@Injectable()
export class ContractActsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: MatchAccess,
    private readonly records: MatchRecords,
    private readonly candidates: CandidatesService,
    private readonly sessions: TrainingSessionsService,
    private readonly counters: MatchCounters,
    private readonly pairFacts: PairFactsService,
    private readonly clock: Clock,
  ) {}

  /** Fixes the meeting, or moves it; both sides are told. Throws `match.not_found`, `match.meeting_out_of_range`, `match.guardian_missing`, `version.stale`, `match.not_possible`. */
  async planMeeting(viewer: Viewer, matchId: number, { on, time, kind, where, version }: PlanMeeting): Promise<Match> {
    const today = this.clock.today();
    if (on < today || on > addMonths(today, 12)) throw reviewErrors.meetingOutOfRange();
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const { match, actor } = await this.access.ofEither(manager, viewer, matchId);
      const candidate = await this.candidates.get(match.candidateId, manager);
      if (match.candidateAnswer === 'yes' && !contactVisible(match, candidate, today)) throw reviewErrors.guardianMissing();
      return this.records.move(manager, match, { act: 'plan_meeting', actor, version }, { meetingOn: on, meetingTime: time, meetingKind: kind, meetingWhere: where });
    });
  }

  /**
   * Notes the signature: takes a seat of the offer and a place of the session, counts an apprentice, and the person is placed; what thereby becomes impossible
   * for others ends by the events of the offer and of the person. All or nothing. Throws `match.not_found`, `match.signed_out_of_range`,
   * `version.stale`, `match.not_possible`, `match.already_placed`, `offer.no_seat_left`, `match.session_full`.
   */
  async sign(viewer: Viewer, matchId: number, { signedOn, elsewhere, version }: Sign): Promise<Match> {
    this.checkDay(signedOn);
    return this.dataSource.transaction(async (manager) => {
      await holdMatch(manager, matchId);
      const { match, actor } = await this.access.ofEither(manager, viewer, matchId);
      const sessionId = elsewhere ? null : match.sessionId;
      const moved = await this.records.move(manager, match, { act: 'sign', actor, version }, { signedOn, sessionId });
      await this.place(manager, match.candidateId);
      await this.counters.contractSigned(manager, match.offerId);
      if (sessionId !== null) await this.takePlace(manager, sessionId);
      await this.pairFacts.state(manager, { candidateId: match.candidateId, offerId: match.offerId, kind: 'signed', byAccountId: actor.accountId });
      return moved;
    });
  }

  private checkDay(signedOn: CalendarDate): void {
    const today = this.clock.today();
    if (signedOn > today || signedOn < addMonths(today, -12)) throw reviewErrors.signedOutOfRange();
  }

  /** One contract a person: their row is held, so that two signatures at once cannot both be the first. */
  private async place(manager: EntityManager, candidateId: number): Promise<void> {
    const { status } = await manager.findOneByOrFail(Candidate, { id: candidateId });
    if (status === 'placed') throw reviewErrors.alreadyPlaced();
    await this.candidates.markPlaced(manager, candidateId);
  }

  private async takePlace(manager: EntityManager, sessionId: number): Promise<void> {
    try {
      await this.sessions.takePlace(manager, sessionId, 1);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'training.no_place_left') throw reviewErrors.sessionFull();
      throw error;
    }
  }
}

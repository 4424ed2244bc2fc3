import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { recordEvent } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { Clock } from '../shared/clock.js';
import { staleVersion } from '../shared/domain-error.js';
import { MatchEvent } from './match-event.entity.js';
import { LIVE_STATES, Match, type MatchState } from './match.entity.js';
import { reviewErrors } from './review.errors.js';
import { needsReason, transitionFor, type MatchAct, type MatchActor, type Transition } from './transitions.js';

/** Who acts, and in what quality. */
export interface Actor {
  role: MatchActor;
  accountId: number | null;
}

export interface Move {
  act: MatchAct;
  actor: Actor;
  reason?: string | undefined;
  /** The version that the actor saw; left out, the row just read counts. */
  version?: number;
}

type Columns = Partial<Omit<Match, 'id' | 'state' | 'version'>>;

/** Writes matches: every move goes through the table of transitions and leaves its line in the history and its event, in one transaction. */
@Injectable()
export class MatchRecords {
  constructor(private readonly clock: Clock) {}

  /** The live record of a pair, or null. */
  live(manager: EntityManager, candidateId: number, offerId: number): Promise<Match | null> {
    return manager.findOneBy(Match, { candidateId, offerId, state: In([...LIVE_STATES]) });
  }

  /** Begins the record of a pair. Throws `match.already_live` when somebody was faster. */
  async begin(manager: EntityManager, move: Move, columns: Columns & Pick<Match, 'candidateId' | 'offerId' | 'origin'>): Promise<Match> {
    const transition = this.allowed(null, move);
    const result = await manager.createQueryBuilder().insert().into(Match).values({ ...columns, state: transition.to } as never).orIgnore().returning('id').execute();
    const [inserted] = result.raw as { id: number }[];
    if (!inserted) throw reviewErrors.alreadyLive();
    const match = await manager.findOneByOrFail(Match, { id: inserted.id });
    await this.log(manager, match, null, move);
    return match;
  }

  /** Moves a record along the table. Throws `version.stale`, `match.not_possible` or `match.reason_missing`. */
  async move(manager: EntityManager, match: Match, move: Move, columns: Columns = {}): Promise<Match> {
    const version = move.version ?? match.version;
    if (version !== match.version) throw staleVersion('Cette mise en relation');
    const transition = this.allowed(match, move);
    if (needsReason(transition) && move.reason === undefined) throw reviewErrors.reasonMissing();
    await updateVersioned(manager, Match, { id: match.id, version }, { ...columns, state: transition.to }, 'Cette mise en relation');
    const moved = await manager.findOneByOrFail(Match, { id: match.id });
    await this.log(manager, moved, match.state, move);
    return moved;
  }

  private allowed(match: Match | null, { act, actor }: Move): Transition {
    const transition = transitionFor(match, act, actor.role);
    if (transition !== null) return transition;
    throw match === null ? reviewErrors.notFound() : reviewErrors.notPossible(match.state);
  }

  private async log(manager: EntityManager, match: Match, fromState: MatchState | null, { act, actor, reason }: Move): Promise<void> {
    const { id: matchId, state: toState, version } = match;
    await manager.insert(MatchEvent, { matchId, fromState, toState, act, actorId: actor.accountId, actorRole: actor.role, reason: reason ?? null, version, at: this.clock.now() });
    await announce(manager, act, actor.role, matchId);
  }
}

/** One event for each move; those that people are told of have a kind of their own. */
async function announce(manager: EntityManager, act: MatchAct, role: MatchActor, matchId: number): Promise<void> {
  const by = role === 'company' ? 'company' : 'adviser';
  if (act === 'apply') return recordEvent(manager, 'match.applied', { matchId });
  if (act === 'present') return recordEvent(manager, 'match.presented', { matchId });
  if (act === 'candidate_yes' || act === 'candidate_no') return recordEvent(manager, 'match.answered', { matchId, by: 'candidate' });
  if (act === 'company_yes' || act === 'company_no') return recordEvent(manager, 'match.answered', { matchId, by: 'company' });
  if (act === 'plan_meeting') return recordEvent(manager, 'match.meeting_planned', { matchId, by });
  if (act === 'sign') return recordEvent(manager, 'match.signed', { matchId, by });
  if (act === 'obsolete') return recordEvent(manager, 'match.obsolete', { matchId });
  if (act === 'withdraw') return recordEvent(manager, 'match.withdrawn', { matchId });
  return recordEvent(manager, 'match.changed', { matchId });
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OnEvents } from '../platform/queue/handlers.js';
import type { DomainEvent } from '../platform/queue/job-types.js';
import { Clock } from '../shared/clock.js';
import { MatchCounters } from './match-counters.js';
import { holdPair } from './match-locks.js';
import { MatchRecords } from './match-records.js';
import { Match } from './match.entity.js';

/** $1 today, $2 the id of `by`. */
const over = (by: 'match.id' | 'match.offer_id' | 'match.candidate_id'): string => `
  SELECT match.id, match.candidate_id AS "candidateId", match.offer_id AS "offerId"
    FROM match JOIN offer ON offer.id = match.offer_id JOIN candidate ON candidate.id = match.candidate_id
   WHERE ${by} = $2 AND match.state IN ('proposed','presented','mutual','meeting')
     AND (offer.status = 'closed' OR offer.expires_on < $1 OR offer.seats_taken >= offer.seats OR candidate.status NOT IN ('active','paused'))
   ORDER BY match.id`;

type Pair = Pick<Match, 'id' | 'candidateId' | 'offerId'>;

/** Ends what is no longer possible: the offer closed or full, the candidate gone or placed. Doing it twice changes nothing. */
@Injectable()
export class ObsoleteMatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: MatchRecords,
    private readonly counters: MatchCounters,
    private readonly clock: Clock,
  ) {}

  @OnEvents('maintenance', ['offer.changed'])
  async offerChanged({ payload: { offerId } }: DomainEvent<'offer.changed'>): Promise<void> {
    await this.endEach(await this.dataSource.query<Pair[]>(over('match.offer_id'), [this.clock.today(), offerId]));
  }

  @OnEvents('maintenance', ['candidate.changed', 'candidate.erased'])
  async candidateChanged({ payload: { candidateId } }: DomainEvent<'candidate.changed' | 'candidate.erased'>): Promise<void> {
    await this.endEach(await this.dataSource.query<Pair[]>(over('match.candidate_id'), [this.clock.today(), candidateId]));
  }

  /** Each in a transaction of its own: somebody who acts on one of them never waits for all the others. */
  private async endEach(pairs: readonly Pair[]): Promise<void> {
    for (const pair of pairs) await this.dataSource.transaction((manager) => this.end(manager, pair));
  }

  /** Looked at again once it is held: somebody may have acted on it meanwhile. */
  private async end(manager: EntityManager, pair: Pair): Promise<void> {
    await holdPair(manager, pair);
    const still = await manager.query<Pair[]>(over('match.id'), [this.clock.today(), pair.id]);
    if (still.length === 0) return;
    const match = await manager.findOneByOrFail(Match, { id: pair.id });
    await this.records.move(manager, match, { act: 'obsolete', actor: { role: 'system', accountId: null } });
    if (match.candidateAnswer === 'yes') await this.counters.applicantsChanged(manager, match.offerId, -1);
  }
}

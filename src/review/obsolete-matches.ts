import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { OnEvents } from '../platform/queue/handlers.js';
import type { DomainEvent } from '../platform/queue/job-types.js';
import { Clock } from '../shared/clock.js';
import { MatchCounters } from './match-counters.js';
import { MatchRecords } from './match-records.js';
import { Match, type MatchState } from './match.entity.js';

const BEFORE_CONTRACT: MatchState[] = ['proposed', 'presented', 'mutual', 'meeting'];

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
    await this.dataSource.transaction(async (manager) => {
      const gone: unknown[] = await manager.query(`SELECT 1 FROM offer WHERE id = $1 AND (status = 'closed' OR expires_on < $2 OR seats_taken >= seats)`, [offerId, this.clock.today()]);
      if (gone.length > 0) await this.end(manager, await manager.findBy(Match, { offerId, state: In(BEFORE_CONTRACT) }));
    });
  }

  @OnEvents('maintenance', ['candidate.changed', 'candidate.erased'])
  async candidateChanged({ payload: { candidateId } }: DomainEvent<'candidate.changed' | 'candidate.erased'>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const searching: unknown[] = await manager.query(`SELECT 1 FROM candidate WHERE id = $1 AND status IN ('active','paused')`, [candidateId]);
      if (searching.length === 0) await this.end(manager, await manager.findBy(Match, { candidateId, state: In(BEFORE_CONTRACT) }));
    });
  }

  private async end(manager: EntityManager, matches: readonly Match[]): Promise<void> {
    for (const match of matches) {
      await this.records.move(manager, match, { act: 'obsolete', actor: { role: 'system', accountId: null } });
      if (match.candidateAnswer === 'yes') await this.counters.applicantsChanged(manager, match.offerId, -1);
    }
  }
}

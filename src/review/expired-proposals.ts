import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { OnJob } from '../platform/queue/handlers.js';
import { Jobs } from '../platform/queue/jobs.js';
import { Clock } from '../shared/clock.js';
import { MatchRecords } from './match-records.js';
import { Match } from './match.entity.js';

const DAY_MS = 86_400_000;
/** How long a proposal waits for the candidate: it takes one of their three places meanwhile. */
export const PROPOSAL_DAYS = 30;
const BATCH = 200;

/** Proposals that the candidate has left without an answer for too long make room for others. */
@Injectable()
export class ExpiredProposals implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: MatchRecords,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('review.expire', {}, '10 4 * * *');
  }

  @OnJob('maintenance', 'review.expire')
  async expire(): Promise<void> {
    while ((await this.expireSome()) === BATCH);
  }

  private async expireSome(): Promise<number> {
    const limit = new Date(this.clock.now().getTime() - PROPOSAL_DAYS * DAY_MS);
    return this.dataSource.transaction(async (manager) => {
      const waiting = await manager.find(Match, {
        where: { state: 'presented', origin: 'proposal', candidateAnswer: IsNull(), updatedAt: LessThan(limit) },
        order: { id: 'ASC' },
        take: BATCH,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const match of waiting) await this.records.move(manager, match, { act: 'expire', actor: { role: 'system', accountId: null } });
      return waiting.length;
    });
  }
}

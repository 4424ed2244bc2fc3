import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { OnJob } from '../handlers.js';
import { Jobs } from '../jobs.js';
import { QueueSettings } from '../queue-settings.js';

declare module '../job-types.js' {
  interface JobTypes {
    'outbox.purge': Record<string, never>;
  }
}

const DAY_MS = 86_400_000;

/** Relayed events are kept some days, for an index that is rebuilt to catch up from, then dropped. */
@Injectable()
export class OutboxPurge implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly settings: QueueSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('outbox.purge', {}, '17 3 * * *');
  }

  @OnJob('maintenance', 'outbox.purge')
  async purge(): Promise<void> {
    const limit = new Date(this.clock.now().getTime() - this.settings.keptEventDays * DAY_MS);
    await this.database.query('DELETE FROM outbox_event WHERE relayed_at < $1', [limit]);
  }
}

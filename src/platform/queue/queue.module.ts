import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { BullJobs } from './bull-jobs.js';
import { Jobs } from './jobs.js';
import { openQueueBackend } from './open-queue-backend.js';
import { QueueSettings } from './queue-settings.js';
import { QueueHealth } from './queue-health.js';
import { Queues } from './queues.js';

/** Leaves work on the queues; runs none. */
@Global()
@Module({
  providers: [
    { provide: QueueSettings, useFactory: (): QueueSettings => new QueueSettings() },
    {
      provide: Queues,
      inject: [DataSource, Config, QueueSettings],
      useFactory: async (database: DataSource, config: Config, settings: QueueSettings): Promise<Queues> =>
        new Queues(await openQueueBackend(database, config.env.REDIS_URL), settings),
    },
    { provide: Jobs, useClass: BullJobs },
    QueueHealth,
  ],
  exports: [QueueSettings, Queues, Jobs],
})
export class QueueModule {}

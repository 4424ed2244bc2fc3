import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Background, JOB_NAMES } from './background.js';
import type { JobName } from './job-types.js';
import { OutboxPurge } from './outbox/outbox-purge.js';
import { QueueModule } from './queue.module.js';

/** Runs what lies on the queues: for worker processes only. */
@Module({})
export class QueueWorkerModule {
  /** `jobs`: every job name of the program (`src/job-names.ts`); the boot fails when one has no handler, or two. */
  static forRoot(jobs: readonly JobName[]): DynamicModule {
    return {
      module: QueueWorkerModule,
      imports: [QueueModule, DiscoveryModule],
      providers: [{ provide: JOB_NAMES, useValue: jobs }, OutboxPurge, Background],
      exports: [QueueModule],
    };
  }
}

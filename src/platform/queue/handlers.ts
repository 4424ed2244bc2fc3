import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { EventKind } from '../database/domain-events.js';
import type { JobName, QueueName } from './job-types.js';

export const EVENT_HANDLER = 'passerelle:event-handler';
export const JOB_HANDLER = 'passerelle:job-handler';

export interface EventHandlerMeta {
  queue: QueueName;
  events: readonly EventKind[];
}

export interface JobHandlerMeta {
  queue: QueueName;
  job: JobName;
}

/** On a method `(event: DomainEvent) => Promise<void>` of a provider of a worker module: called once per event; must be idempotent. */
export const OnEvents = (queue: QueueName, events: readonly EventKind[]): CustomDecorator => SetMetadata(EVENT_HANDLER, { queue, events } satisfies EventHandlerMeta);

/** On a method `(payload) => Promise<void>`: the one handler of that job. Boot fails when a job has none or two. */
export const OnJob = (queue: QueueName, job: JobName): CustomDecorator => SetMetadata(JOB_HANDLER, { queue, job } satisfies JobHandlerMeta);

import type { QueueName } from './job-types.js';

export const QUEUE_NAMES = ['search', 'matching', 'notifications', 'maintenance'] as const satisfies readonly QueueName[];

/** How the queues behave; one table, the same on both backends. */
export class QueueSettings {
  /** Twelve tries with the wait doubled each time: a server away for an hour loses nothing. */
  readonly attempts: number = 12;
  readonly backoffMs: number = 1_000;
  /** A job whose worker says nothing for this long belongs to a dead one. */
  readonly lockMs: number = 20_000;
  readonly stalledCheckMs: number = 10_000;
  /** How often a job may be taken over from dead workers before it counts as the one that kills them. */
  readonly maxTakeovers: number = 5;
  /** Safety net of the relay, should a notification be missed. */
  readonly relayPollMs: number = 5_000;
  readonly relayBatch: number = 500;
  /** How long running jobs may take to end when the process stops; what is left is taken over later. */
  readonly drainMs: number = 3_000;
  readonly keptEventDays: number = 7;
  readonly concurrency: Readonly<Record<QueueName, number>> = { search: 1, matching: 2, notifications: 4, maintenance: 1 };

  constructor(changes: Partial<QueueSettings> = {}) {
    Object.assign(this, changes);
  }
}

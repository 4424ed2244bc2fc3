import type { DomainEvents, EventKind } from '../database/domain-events.js';

/**
 * Jobs that are asked for by name (not by an event), with their payload: ids only.
 * Each room adds its own: `declare module '../platform/queue/job-types.js' { interface JobTypes { 'matching.run': { region: string } } }`
 */
export interface JobTypes {}

export type JobName = keyof JobTypes & string;

export interface DomainEvent<K extends EventKind = EventKind> {
  id: string;
  kind: K;
  payload: DomainEvents[K];
}

/** One queue per room that works in the background. */
export type QueueName = 'search' | 'matching' | 'notifications' | 'maintenance';

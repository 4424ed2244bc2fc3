import type { Job, Queue, Worker } from 'bullmq';
import type { QueueName } from './job-types.js';
import type { QueueSettings } from './queue-settings.js';

/** What lies on a queue: the payload of a job asked for by name, or an event with the handler it is for. */
export type WorkData = Record<string, unknown>;
export type Work = Job<WorkData, void, string>;
export type Process = (work: Work) => Promise<void>;

/** BullMQ on one of its stores; the rest of the code does not know which. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: QueueName): Queue<WorkData, void, string>;
  worker(name: QueueName, process: Process, settings: QueueSettings): Worker<WorkData, void, string>;
  /** Rejects when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

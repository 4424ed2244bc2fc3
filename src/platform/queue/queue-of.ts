import { QUEUE_NAMES } from './queue-settings.js';
import type { QueueName } from './job-types.js';

/** The queue of a job: the one its first word names (`matching.run`), else `maintenance`. */
export function queueOf(job: string): QueueName {
  const room = job.split('.')[0];
  return QUEUE_NAMES.find((name) => name === room) ?? 'maintenance';
}

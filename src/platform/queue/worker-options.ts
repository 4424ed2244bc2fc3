import type { KeepJobs } from 'bullmq';
import type { QueueName } from './job-types.js';
import type { QueueSettings } from './queue-settings.js';

interface SharedWorkerOptions {
  concurrency: number;
  lockDuration: number;
  stalledInterval: number;
  maxStalledCount: number;
  removeOnComplete: KeepJobs;
  removeOnFail: KeepJobs;
  runRetryDelay: number;
}

const HOUR_S = 3_600;

/** The same on both backends. Finished jobs stay a while: their ids are what makes a second delivery a no-op. */
export function workerOptions(name: QueueName, settings: QueueSettings): SharedWorkerOptions {
  return {
    concurrency: settings.concurrency[name],
    lockDuration: settings.lockMs,
    stalledInterval: settings.stalledCheckMs,
    maxStalledCount: settings.maxTakeovers,
    removeOnComplete: { age: HOUR_S, count: 20_000 },
    removeOnFail: { age: 14 * 24 * HOUR_S },
    // After the store was away, work goes on at once.
    runRetryDelay: 1_000,
  };
}

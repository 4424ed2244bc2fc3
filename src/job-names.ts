import type { JobName } from './platform/queue/job-types.js';

/** Every job that may be asked for by name. The compiler refuses a list that misses one; the worker's boot, a job without its handler. */
const ALL: Record<JobName, true> = {
  'alerts.round': true,
  'matching.regions': true,
  'matching.run': true,
  'offers.expire': true,
  'outbox.purge': true,
  'privacy.retention': true,
  'review.expire': true,
  'search.check': true,
};

export const JOB_NAMES_OF_THE_PROGRAM = Object.keys(ALL) as JobName[];

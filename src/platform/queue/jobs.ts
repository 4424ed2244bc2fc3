import type { JobName, JobTypes } from './job-types.js';

export interface JobOptions {
  /** The same id while a job waits is the same job: a burst becomes one run. */
  id?: string;
  delayMs?: number;
}

/** Port: where work is left for the worker processes. */
export abstract class Jobs {
  abstract add<K extends JobName>(job: K, payload: JobTypes[K], options?: JobOptions): Promise<void>;

  /** Runs again and again; `cron` in Europe/Paris. Saying it twice changes nothing. */
  abstract schedule<K extends JobName>(job: K, payload: JobTypes[K], cron: string): Promise<void>;
}

import { Injectable } from '@nestjs/common';
import type { JobName, JobTypes } from './job-types.js';
import { Jobs, type JobOptions } from './jobs.js';
import { queueOf } from './queue-of.js';
import { Queues } from './queues.js';

@Injectable()
export class BullJobs extends Jobs {
  constructor(private readonly queues: Queues) {
    super();
  }

  async add<K extends JobName>(job: K, payload: JobTypes[K], options: JobOptions = {}): Promise<void> {
    // While one runs, the next with the same id waits behind it: what changed meanwhile is not lost.
    const once = options.id === undefined ? {} : { deduplication: { id: `${job}.${options.id}`, keepLastIfActive: true } };
    await this.queues.get(queueOf(job)).add(job, { ...payload }, { ...this.queues.retries(), ...once, delay: options.delayMs ?? 0 });
  }

  async schedule<K extends JobName>(job: K, payload: JobTypes[K], cron: string): Promise<void> {
    const template = { name: job, data: { ...payload }, opts: this.queues.retries() };
    await this.queues.get(queueOf(job)).upsertJobScheduler(job, { pattern: cron, tz: 'Europe/Paris' }, template);
  }
}

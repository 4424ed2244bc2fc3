import type { OnApplicationShutdown } from '@nestjs/common';
import type { JobsOptions, Queue } from 'bullmq';
import type { QueueName } from './job-types.js';
import type { QueueBackend, WorkData } from './queue-backend.js';
import { QUEUE_NAMES, type QueueSettings } from './queue-settings.js';
import { within } from './within.js';

export interface NewWork {
  name: string;
  data: WorkData;
  options: JobsOptions;
}

/** The queues of this process, to put work on and to look into. */
export class Queues implements OnApplicationShutdown {
  private readonly queues: ReadonlyMap<QueueName, Queue<WorkData, void, string>>;

  constructor(
    readonly backend: QueueBackend,
    private readonly settings: QueueSettings,
  ) {
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, quiet(backend.queue(name))]));
  }

  get(name: QueueName): Queue<WorkData, void, string> {
    return this.queues.get(name) as Queue<WorkData, void, string>;
  }

  all(): Queue<WorkData, void, string>[] {
    return [...this.queues.values()];
  }

  /** All of them in one round trip; an id that is there already adds nothing. */
  async addAll(queue: QueueName, works: NewWork[]): Promise<void> {
    if (works.length === 0) return;
    await this.get(queue).addBulk(works.map(({ name, data, options }) => ({ name, data, opts: { ...this.retries(), ...options } })));
  }

  retries(): Pick<JobsOptions, 'attempts' | 'backoff'> {
    return { attempts: this.settings.attempts, backoff: { type: 'exponential', delay: this.settings.backoffMs, jitter: 0.3 } };
  }

  /** Rejects when the store of the queues does not answer. */
  async ping(): Promise<void> {
    await this.backend.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    await within(1_000, Promise.allSettled(this.all().map((queue) => queue.close())));
    await this.backend.close();
  }
}

/** Without a listener, a lost connection would end the process; the health check tells of it. */
function quiet(queue: Queue<WorkData, void, string>): Queue<WorkData, void, string> {
  queue.on('error', () => undefined);
  return queue;
}

import { Logger } from '@nestjs/common';
import type { Worker } from 'bullmq';
import type { HandlerRegistry } from './handler-registry.js';
import type { QueueName } from './job-types.js';
import type { WorkData } from './queue-backend.js';
import type { QueueSettings } from './queue-settings.js';
import type { Queues } from './queues.js';
import { within } from './within.js';

/** A store that does not answer does not hold a stop up. */
const GRACE_MS = 500;

type BullWorker = Worker<WorkData, void, string>;

/** One BullMQ worker for each queue that has handlers. */
export class QueueWorkers {
  private readonly logger = new Logger('Queue');
  private workers: BullWorker[] = [];

  constructor(
    private readonly queues: Queues,
    private readonly registry: HandlerRegistry,
    private readonly settings: QueueSettings,
  ) {}

  async start(): Promise<void> {
    this.workers = this.registry.queuesWithHandlers().map((name) => this.startOne(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no more work, lets what runs end; what has not ended after `drainMs` is left for another worker to take over. */
  async stop(): Promise<void> {
    const drained = Promise.allSettled(this.workers.map((worker) => worker.close()));
    if (await within(this.settings.drainMs, drained)) return;
    // What it goes on saying about its lost connection helps nobody.
    for (const worker of this.workers) worker.removeAllListeners('error').on('error', () => undefined);
    await within(GRACE_MS, Promise.allSettled(this.workers.map((worker) => worker.disconnect())));
  }

  private startOne(name: QueueName): BullWorker {
    const worker = this.queues.backend.worker(name, (work) => this.registry.process(work), this.settings);
    worker.on('error', (error) => this.logger.warn(`${name}: ${error.message}`));
    worker.on('failed', (job, error) => this.logger.warn(`${job?.name ?? name} ${job?.id ?? ''} failed (try ${job?.attemptsMade ?? '?'}): ${error.message}`));
    worker.on('stalled', (id) => this.logger.warn(`${name}: ${id} taken over from a worker that died`));
    return worker;
  }
}

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
const REPEAT_MS = 60_000;

type BullWorker = Worker<WorkData, void, string>;

/** One BullMQ worker for each queue that has handlers. */
export class QueueWorkers {
  private readonly logger = new Logger('Queue');
  private readonly said = new Map<string, number>();
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
    const isDrained = await within(this.settings.drainMs, drained);
    // What a stopped worker says about its connection helps nobody.
    for (const worker of this.workers) worker.removeAllListeners('error').on('error', () => undefined);
    if (isDrained) return;
    await within(GRACE_MS, Promise.allSettled(this.workers.map((worker) => worker.disconnect())));
  }

  private startOne(name: QueueName): BullWorker {
    const worker = this.queues.backend.worker(name, (work) => this.registry.process(work), this.settings);
    worker.on('error', (error) => this.warnOnce(error.message));
    worker.on('failed', (job, error) => this.logger.warn(`${job?.name ?? name} ${job?.id ?? ''} failed (try ${job?.attemptsMade ?? '?'}): ${error.message}`));
    worker.on('stalled', (id) => this.logger.warn(`${name}: ${id} taken over from a worker that died`));
    return worker;
  }

  /** A store that is away makes every worker say so again and again: once in a while is enough. */
  private warnOnce(message: string): void {
    const last = this.said.get(message);
    if (last !== undefined && performance.now() - last < REPEAT_MS) return;
    this.said.set(message, performance.now());
    this.logger.warn(message);
  }
}

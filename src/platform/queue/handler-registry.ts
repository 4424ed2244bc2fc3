import type { EventKind } from '../database/domain-events.js';
import type { EventHandlerMeta, JobHandlerMeta } from './handlers.js';
import type { JobName, QueueName } from './job-types.js';
import type { Work } from './queue-backend.js';
import { queueOf } from './queue-of.js';

/** A decorated method as found in the worker's providers. */
export interface FoundHandler {
  /** `OfferIndexer.onChange`: names the handler on the queue, so renaming one orphans what waits for it. */
  key: string;
  meta: { event: EventHandlerMeta } | { job: JobHandlerMeta };
  run: (argument: unknown) => Promise<void>;
}

export interface Subscription {
  key: string;
  queue: QueueName;
}

/** Who handles what. Built once at boot, where it refuses what would fail later: a job with no handler, or with two. */
export class HandlerRegistry {
  private readonly runs = new Map<string, (argument: unknown) => Promise<void>>();
  private readonly subscriptions = new Map<string, Subscription[]>();
  private readonly queues = new Set<QueueName>();

  /** `jobs`: every job name of the program. Throws one sentence that names all that is wrong. */
  constructor(found: readonly FoundHandler[], jobs: readonly JobName[]) {
    const problems: string[] = [];
    for (const handler of found) problems.push(...this.register(handler));
    const unhandled = jobs.filter((job) => !this.runs.has(job));
    problems.push(...unhandled.map((job) => `the job ${job} has no handler`));
    if (problems.length > 0) throw new Error(`Background work is not wired: ${problems.join('; ')}.`);
  }

  queuesWithHandlers(): QueueName[] {
    return [...this.queues];
  }

  subscribersOf(kind: EventKind): readonly Subscription[] {
    return this.subscriptions.get(kind) ?? [];
  }

  /** Calls the handler that the work names. */
  async process(work: Pick<Work, 'name' | 'data'>): Promise<void> {
    const run = this.runs.get(work.name);
    if (run === undefined) throw new Error(`no handler for ${work.name} in this version`);
    await run(work.data);
  }

  private register(handler: FoundHandler): string[] {
    const { meta, key, run } = handler;
    return 'job' in meta ? this.registerJob(meta.job, run) : this.registerEvents(meta.event, key, run);
  }

  private registerJob({ job, queue }: JobHandlerMeta, run: FoundHandler['run']): string[] {
    if (this.runs.has(job)) return [`the job ${job} has two handlers`];
    if (queueOf(job) !== queue) return [`the job ${job} belongs to the queue ${queueOf(job)}, its handler says ${queue}`];
    this.runs.set(job, run);
    this.queues.add(queue);
    return [];
  }

  private registerEvents({ events, queue }: EventHandlerMeta, key: string, run: FoundHandler['run']): string[] {
    if (this.runs.has(key)) return [`${key} is provided twice`];
    this.runs.set(key, run);
    this.queues.add(queue);
    for (const kind of events) this.subscriptions.set(kind, [...this.subscribersOf(kind), { key, queue }]);
    return [];
  }
}


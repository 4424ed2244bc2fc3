import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { messageOf, StartError } from '../process/start-error.js';
import type { QueueName } from './job-types.js';
import type { Process, QueueBackend, WorkData } from './queue-backend.js';
import type { QueueSettings } from './queue-settings.js';
import { workerOptions } from './worker-options.js';

const PREFIX = 'passerelle';

/** BullMQ on a Redis server, through ioredis. */
export class RedisQueueBackend implements QueueBackend {
  readonly kind = 'redis';
  private readonly clients: Redis[] = [];
  private lastError: string | undefined;

  private constructor(private readonly url: string) {}

  /** Throws one sentence when the server does not answer. */
  static async open(url: string): Promise<RedisQueueBackend> {
    const backend = new RedisQueueBackend(url);
    try {
      await backend.ping();
    } catch (error) {
      await backend.close();
      throw new StartError(`Redis at ${new URL(url).host} cannot be used (${backend.lastError ?? messageOf(error)}): check REDIS_URL and that the server runs.`);
    }
    return backend;
  }

  queue(name: QueueName): Queue<WorkData, void, string> {
    return new Queue(name, { connection: this.shared(), prefix: PREFIX });
  }

  worker(name: QueueName, process: Process, settings: QueueSettings): Worker<WorkData, void, string> {
    // A worker waits for Redis to come back however long that takes; it needs a connection of its own.
    const connection = this.client({ maxRetriesPerRequest: null });
    return new Worker(name, process, { connection, prefix: PREFIX, ...workerOptions(name, settings) });
  }

  async ping(): Promise<void> {
    await this.shared().ping();
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.disconnect();
  }

  /** For adding jobs: gives up after a few seconds, so that a caller hears of it. */
  private shared(): Redis {
    return this.clients[0] ?? this.client({ maxRetriesPerRequest: 3, connectTimeout: 3_000 });
  }

  private client(options: { maxRetriesPerRequest: number | null; connectTimeout?: number }): Redis {
    const client = new Redis(this.url, options);
    client.on('error', (error) => (this.lastError = messageOf(error)));
    this.clients.push(client);
    return client;
  }
}

import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { PostgresQueueBackend } from '../../../src/platform/queue/postgres-queue-backend.js';
import { QueueSettings } from '../../../src/platform/queue/queue-settings.js';
import { QueueWorkers } from '../../../src/platform/queue/queue-workers.js';
import { Queues } from '../../../src/platform/queue/queues.js';
import { RedisQueueBackend } from '../../../src/platform/queue/redis-queue-backend.js';

/** A worker process that takes a job, says so, and never ends it: the test kills it. */
const { REDIS_URL, DATABASE_URL } = process.env;
const backend = REDIS_URL ? await RedisQueueBackend.open(REDIS_URL) : await PostgresQueueBackend.open(String(DATABASE_URL));
const settings = new QueueSettings({ lockMs: 1_000, stalledCheckMs: 300 });
const stuck = (): Promise<void> => {
  process.stdout.write('taken\n');
  return new Promise(() => undefined);
};
const registry = new HandlerRegistry([{ key: 'stuck', meta: { job: { job: 'maintenance.test' as never, queue: 'maintenance' } }, run: stuck }], []);
await new QueueWorkers(new Queues(backend, settings), registry, settings).start();

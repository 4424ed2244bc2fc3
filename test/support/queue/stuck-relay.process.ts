import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { HandlerRegistry } from '../../../src/platform/queue/handler-registry.js';
import { OutboxRelay } from '../../../src/platform/queue/outbox/outbox-relay.js';
import { PostgresQueueBackend } from '../../../src/platform/queue/postgres-queue-backend.js';
import { QueueSettings } from '../../../src/platform/queue/queue-settings.js';
import { Queues, type NewWork } from '../../../src/platform/queue/queues.js';
import type { QueueName } from '../../../src/platform/queue/job-types.js';

/** A relay that puts a batch on the queue and stands still before it can say so: the test kills it there. */
class StuckQueues extends Queues {
  override async addAll(queue: QueueName, works: NewWork[]): Promise<void> {
    await super.addAll(queue, works);
    process.stdout.write('added\n');
    await new Promise(() => undefined);
  }
}

const url = String(process.env.DATABASE_URL);
const settings = new QueueSettings();
const database = await new DataSource(dataSourceOptions(url, { entities: [], migrations: [] })).initialize();
const registry = new HandlerRegistry([{ key: 'Recorder.take', meta: { event: { queue: 'maintenance', events: ['offer.changed' as never] } }, run: () => Promise.resolve() }], []);
await new OutboxRelay(database, new StuckQueues(await PostgresQueueBackend.open(url), settings), registry, settings).start();

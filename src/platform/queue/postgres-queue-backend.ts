import { createPostgresBackend, runMigrations, withBackend, type Queue, type Worker } from 'bullmq';
import pg from 'pg';
import type { QueueName } from './job-types.js';
import type { Process, QueueBackend, WorkData } from './queue-backend.js';
import type { QueueSettings } from './queue-settings.js';
import { workerOptions } from './worker-options.js';

const bull = withBackend(createPostgresBackend);
/** One listening connection for each worker, the rest for queries. */
const CONNECTIONS = 12;

/** BullMQ in a schema of its own beside the platform's tables, one pool for the whole process. */
export class PostgresQueueBackend implements QueueBackend {
  readonly kind = 'postgres';

  private constructor(private readonly pool: pg.Pool) {}

  static async open(databaseUrl: string): Promise<PostgresQueueBackend> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, options: '-c search_path=bullmq', application_name: 'passerelle-queue', keepAlive: true });
    pool.setMaxListeners(0);
    pool.on('error', () => undefined);
    try {
      await migrate(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return new PostgresQueueBackend(pool);
  }

  queue(name: QueueName): Queue<WorkData, void, string> {
    return new bull.Queue(name, { connection: this.pool }) as unknown as Queue<WorkData, void, string>;
  }

  worker(name: QueueName, process: Process, settings: QueueSettings): Worker<WorkData, void, string> {
    return new bull.Worker(name, process as never, { connection: this.pool, ...workerOptions(name, settings) }) as unknown as Worker<WorkData, void, string>;
  }

  async ping(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Creates or upgrades the tables of the queue; nothing when they are there. Safe beside other processes that do the same. */
async function migrate(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
}

import type { DataSource } from 'typeorm';
import { PostgresQueueBackend } from './postgres-queue-backend.js';
import type { QueueBackend } from './queue-backend.js';
import { RedisQueueBackend } from './redis-queue-backend.js';

/** Redis where there is one, else the database itself. */
export async function openQueueBackend(database: DataSource, redisUrl: string | undefined): Promise<QueueBackend> {
  if (redisUrl !== undefined) return RedisQueueBackend.open(redisUrl);
  const { options } = database;
  if (options.type !== 'postgres' || !options.url) throw new Error('the queue needs the URL of a PostgreSQL database');
  return PostgresQueueBackend.open(options.url);
}

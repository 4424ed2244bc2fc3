import { RedisQueueBackend } from './redis-queue-backend.js';

/** Whether the Redis server answers; throws one sentence otherwise. */
export async function checkRedis(url: string): Promise<void> {
  await (await RedisQueueBackend.open(url)).close();
}

import { beforeAll } from '@jest/globals';
import { RedisQueueBackend } from '../../src/platform/queue/redis-queue-backend.js';
import { describeOnRedis } from '../support/describe-where.js';
import { RedisServer } from '../support/redis-server.js';
import { queueContract } from './queue.contract.js';

describeOnRedis('the queue on Redis', () => {
  let server: RedisServer;
  beforeAll(async () => void (server = await RedisServer.start()));

  queueContract({ interrupt: () => server.cutConnections(), open: () => RedisQueueBackend.open(server.url), variables: () => ({ REDIS_URL: server.url }), close: () => server.stop() });
});

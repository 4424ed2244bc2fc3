import { beforeAll, describe, it } from '@jest/globals';
import { RedisQueueBackend } from '../../src/platform/queue/redis-queue-backend.js';
import { RedisServer, hasRedisServer } from '../support/redis-server.js';
import { queueContract } from './queue.contract.js';

if (hasRedisServer()) {
  describe('the queue on Redis', () => {
    let server: RedisServer;
    beforeAll(async () => void (server = await RedisServer.start()));

    queueContract({ interrupt: () => server.cutConnections(), open: () => RedisQueueBackend.open(server.url), variables: () => ({ REDIS_URL: server.url }), close: () => server.stop() });
  });
} else {
  process.stderr.write('The queue on Redis was not tested: there is no redis-server on PATH (REQUIRE_REDIS=1 makes this a failure).\n');
  describe('the queue on Redis', () => {
    it.skip('was not tested: there is no redis-server on PATH', () => undefined);
  });
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

/** Whether a `redis-server` stands on PATH. `REQUIRE_REDIS=1` makes its absence a failure. */
export function hasRedisServer(): boolean {
  const isThere = spawnSync('redis-server', ['--version']).status === 0;
  if (!isThere && process.env.REQUIRE_REDIS === '1') throw new Error('REQUIRE_REDIS=1, but there is no redis-server on PATH');
  return isThere;
}

/** A Redis server of one's own, in memory only. */
export class RedisServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<RedisServer> {
    const port = await freePort();
    const server = new RedisServer(spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' }), `redis://127.0.0.1:${port}`);
    const client = new Redis(server.url, { retryStrategy: () => 50, maxRetriesPerRequest: 100 });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
    return server;
  }

  async cutConnections(): Promise<void> {
    const client = new Redis(this.url);
    await client.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    client.disconnect();
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.process.once('exit', () => resolve());
      this.process.kill();
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import { describe, it } from '@jest/globals';
import { hasMeilisearch, meilisearchFrom } from './meilisearch-server.js';
import { hasRedisServer } from './redis-server.js';

/** A suite on a real Meilisearch, wherever it is. */
export function describeOnMeilisearch(title: string, suite: () => void): void {
  describeWhere(meilisearchFrom() !== null, title, 'MEILI_URL is not set and there is no meilisearch on PATH (REQUIRE_MEILI=1 makes this a failure)', suite);
}

/** A suite that stops and starts a Meilisearch of its own. */
export function describeOnOwnMeilisearch(title: string, suite: () => void): void {
  describeWhere(hasMeilisearch(), title, 'there is no meilisearch on PATH to stop and start', suite);
}

/** A suite on a real Redis. */
export function describeOnRedis(title: string, suite: () => void): void {
  describeWhere(hasRedisServer(), title, 'there is no redis-server on PATH (REQUIRE_REDIS=1 makes this a failure)', suite);
}

/** A suite that needs something this machine may lack. Where it is missing, the suite is skipped and the reason printed. */
export function describeWhere(isThere: boolean, title: string, reason: string, suite: () => void): void {
  if (isThere) {
    describe(title, suite);
    return;
  }
  process.stderr.write(`Not tested: ${title}: ${reason}.\n`);
  describe(title, () => it.skip(`was not tested: ${reason}`, () => undefined));
}

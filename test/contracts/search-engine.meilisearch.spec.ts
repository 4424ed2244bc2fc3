import { describe, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { OFFER_INDEX } from '../../src/search/documents/offer-index.js';
import { MeilisearchEngine } from '../../src/search/engines/meilisearch/meilisearch-engine.js';
import { meilisearchFrom, openMeilisearch } from '../support/meilisearch-server.js';
import { searchEngineContract, type OpenedEngine } from './search-engine.contract.js';

/** Index names of its own, so that a server that serves others too stays as it was. */
async function open(): Promise<OpenedEngine> {
  const server = await openMeilisearch();
  const prefix = `test_${randomBytes(4).toString('hex')}_`;
  const close = async (): Promise<void> => {
    const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
    await client.deleteIndexIfExists(`${prefix}offers`);
    await server.stop();
  };
  return { engine: new MeilisearchEngine({ url: server.url, masterKey: server.masterKey, prefix }, [OFFER_INDEX]), close };
}

if (meilisearchFrom() !== null) {
  describe('search on Meilisearch', () => searchEngineContract(open));
} else {
  process.stderr.write('Search on Meilisearch was not tested: MEILI_URL is not set and there is no meilisearch on PATH (REQUIRE_MEILI=1 makes this a failure).\n');
  describe('search on Meilisearch', () => {
    it.skip('was not tested: MEILI_URL is not set and there is no meilisearch on PATH', () => undefined);
  });
}

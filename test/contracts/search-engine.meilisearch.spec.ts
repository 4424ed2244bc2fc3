import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { OFFER_INDEX } from '../../src/search/documents/offer-index.js';
import { MeilisearchEngine } from '../../src/search/engines/meilisearch/meilisearch-engine.js';
import { describeOnMeilisearch } from '../support/describe-where.js';
import { openMeilisearch } from '../support/meilisearch-server.js';
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

describeOnMeilisearch('search on Meilisearch', () => searchEngineContract(open));

import { Meilisearch, MeilisearchApiError, type KeyCreation } from 'meilisearch';
import { DomainError } from '../../../shared/domain-error.js';

/** Names of our indexes begin so. */
export const INDEX_PREFIX = 'passerelle_';
/** Our keys have these ids, so that making them again finds them. */
const KEYS = {
  search: { uid: '7b7f6a0e-3f0d-4d6a-9d0c-5a5e0a6d1c01', name: 'Passerelle: search', actions: ['search'] },
  write: {
    uid: '7b7f6a0e-3f0d-4d6a-9d0c-5a5e0a6d1c02',
    name: 'Passerelle: write',
    actions: ['documents.add', 'documents.delete', 'indexes.create', 'indexes.get', 'indexes.delete', 'indexes.swap', 'settings.get', 'settings.update', 'tasks.get', 'stats.get', 'version'],
  },
} as const;
/** First version with everything that is used here. */
const LEAST_VERSION = [1, 13] as const;

/** Compressed answers cost 40 ms each on one host: small packets wait for an acknowledgement. */
const PLAIN = { headers: { 'Accept-Encoding': 'identity' } };
const SEARCH_LIMIT_MS = 3_000;
const WRITE_LIMIT_MS = 30_000;

/** One client that may only search, one that may write our indexes. */
export interface MeiliClients {
  search: Meilisearch;
  write: Meilisearch;
}

/**
 * Connects, checks the version, and makes our own two keys from the master key; without one the server is open and needs none.
 * Throws `search.meilisearch_version` for a server that is too old.
 */
export async function connect(url: string, masterKey: string | undefined, prefix = INDEX_PREFIX): Promise<MeiliClients> {
  const master = new Meilisearch({ host: url, apiKey: masterKey, requestInit: PLAIN, timeout: SEARCH_LIMIT_MS });
  await checkVersion(master);
  const keys = masterKey === undefined ? { search: undefined, write: undefined } : await ownKeys(master, prefix);
  return {
    search: new Meilisearch({ host: url, apiKey: keys.search, requestInit: PLAIN, timeout: SEARCH_LIMIT_MS }),
    write: new Meilisearch({ host: url, apiKey: keys.write, requestInit: PLAIN, timeout: WRITE_LIMIT_MS }),
  };
}

async function checkVersion(client: Meilisearch): Promise<void> {
  const { pkgVersion } = await client.getVersion();
  const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
  if (major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])) return;
  throw new DomainError('unavailable', 'search.meilisearch_version', `Meilisearch ${pkgVersion} est trop ancien : il faut au moins ${LEAST_VERSION.join('.')}.`);
}

async function ownKeys(master: Meilisearch, prefix: string): Promise<{ search: string; write: string }> {
  const indexes = [`${prefix}*`];
  const [search, write] = await Promise.all([keyOf(master, { ...KEYS.search, indexes }), keyOf(master, { ...KEYS.write, indexes })]);
  return { search, write };
}

async function keyOf(master: Meilisearch, wanted: { uid: string; name: string; actions: readonly string[]; indexes: string[] }): Promise<string> {
  try {
    return (await master.getKey(wanted.uid)).key;
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'api_key_not_found') throw error;
    const creation: KeyCreation = { ...wanted, actions: [...wanted.actions], expiresAt: null };
    return (await master.createKey(creation)).key;
  }
}

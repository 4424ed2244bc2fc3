import { createHash } from 'node:crypto';
import { Meilisearch, MeilisearchApiError, MeilisearchRequestError, type KeyCreation } from 'meilisearch';
import { DomainError } from '../../../shared/domain-error.js';

/** Names of our indexes begin so. */
export const INDEX_PREFIX = 'passerelle_';
const ACTIONS = {
  search: ['search'],
  write: ['documents.add', 'documents.get', 'documents.delete', 'indexes.create', 'indexes.get', 'indexes.delete', 'indexes.swap', 'settings.get', 'settings.update', 'tasks.get', 'stats.get'],
  /** A swap is a task of no index: only a key for all of them sees it end. */
  watch: ['tasks.get'],
} as const;
/** First version with everything that is used here. */
const LEAST_VERSION = [1, 36] as const;

/** Compressed answers cost 40 ms each on one host: small packets wait for an acknowledgement. */
const PLAIN = { headers: { 'Accept-Encoding': 'identity' } };
const SEARCH_LIMIT_MS = 3_000;
const WRITE_LIMIT_MS = 30_000;

/** One client that may only search, one that may write our indexes, one that may only see how tasks end. */
export interface MeiliClients {
  search: Meilisearch;
  write: Meilisearch;
  watch: Meilisearch;
}

/**
 * Connects, checks the version, and makes our own keys from the master key; without one the server is open and needs none.
 * Throws `search.meilisearch_version` for a server that is too old, `search.meilisearch_down` or `search.meilisearch_key` for one that does not answer or refuses.
 */
export async function connect(url: string, masterKey: string | undefined, prefix = INDEX_PREFIX): Promise<MeiliClients> {
  const master = new Meilisearch({ host: url, apiKey: masterKey, requestInit: PLAIN, timeout: SEARCH_LIMIT_MS });
  await checkVersion(master, url);
  const clientFor = async (purpose: keyof typeof ACTIONS, timeout: number): Promise<Meilisearch> => {
    const apiKey = masterKey === undefined ? undefined : await keyOf(master, purpose, prefix);
    return new Meilisearch({ host: url, apiKey, requestInit: PLAIN, timeout });
  };
  const [search, write, watch] = await Promise.all([clientFor('search', SEARCH_LIMIT_MS), clientFor('write', WRITE_LIMIT_MS), clientFor('watch', WRITE_LIMIT_MS)]);
  return { search, write, watch };
}

async function checkVersion(client: Meilisearch, url: string): Promise<void> {
  const { pkgVersion } = await client.getVersion().catch((error: unknown) => {
    throw refusalOf(error, url);
  });
  const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
  if (major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1])) return;
  throw new DomainError('unavailable', 'search.meilisearch_version', `Meilisearch ${pkgVersion} is too old: at least ${LEAST_VERSION.join('.')} is needed.`);
}

/** One sentence for a server that is not there, or does not take our key. */
function refusalOf(error: unknown, url: string): unknown {
  if (error instanceof MeilisearchApiError) return new DomainError('unavailable', 'search.meilisearch_key', `Meilisearch (${url}) refuses our key: check MEILI_MASTER_KEY.`);
  if (error instanceof MeilisearchRequestError) return new DomainError('unavailable', 'search.meilisearch_down', `Meilisearch does not answer at ${url}: check MEILI_URL, or wait until it is back.`);
  return error;
}

/** The key for this purpose: found by its id, which follows from what it may do, or made. */
async function keyOf(master: Meilisearch, purpose: keyof typeof ACTIONS, prefix: string): Promise<string> {
  const creation: KeyCreation = { name: `${prefix}${purpose}`, actions: [...ACTIONS[purpose]], indexes: purpose === 'watch' ? ['*'] : [`${prefix}*`], expiresAt: null };
  const uid = uuidFrom(JSON.stringify(creation));
  try {
    return (await master.getKey(uid)).key;
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'api_key_not_found') throw error;
    return (await master.createKey({ ...creation, uid })).key;
  }
}

/** The same text gives the same identifier, in the form of a version 4 UUID. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

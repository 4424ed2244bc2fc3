import type { Meilisearch } from 'meilisearch';
import type { IndexReport, SearchDocument } from '../search-engine.js';
import { meiliDocument } from './meili-document.js';
import { MeiliTaskError, done } from './tasks.js';

const BATCH = 1_000;

/**
 * Writes documents in batches, all handed over before the first is waited for. One refused document fails its whole batch:
 * the batch is then halved until it is found, set aside and reported, and the others go in.
 */
export async function putDocuments(client: Meilisearch, uid: string, documents: readonly SearchDocument[]): Promise<IndexReport> {
  const batches = Array.from({ length: Math.ceil(documents.length / BATCH) }, (_, at) => documents.slice(at * BATCH, (at + 1) * BATCH));
  const reports = await Promise.all(batches.map((batch) => putBatch(client, uid, batch)));
  return { indexed: reports.reduce((sum, { indexed }) => sum + indexed, 0), refused: reports.flatMap(({ refused }) => refused) };
}

async function putBatch(client: Meilisearch, uid: string, batch: readonly SearchDocument[]): Promise<IndexReport> {
  try {
    await done(client.index(uid).addDocuments(batch.map(meiliDocument), { primaryKey: 'id' }));
    return { indexed: batch.length, refused: [] };
  } catch (error) {
    if (!isAboutDocuments(error)) throw error;
    if (batch.length === 1) return { indexed: 0, refused: [{ id: batch[0]!.id, reason: (error as Error).message }] };
    const middle = batch.length >> 1;
    const [first, second] = [await putBatch(client, uid, batch.slice(0, middle)), await putBatch(client, uid, batch.slice(middle))];
    return { indexed: first.indexed + second.indexed, refused: [...first.refused, ...second.refused] };
  }
}

function isAboutDocuments(error: unknown): boolean {
  return error instanceof MeiliTaskError && /document|geo|primary_key/.test(error.code);
}

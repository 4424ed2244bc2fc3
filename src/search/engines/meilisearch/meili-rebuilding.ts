import { MeilisearchApiError, type Meilisearch } from 'meilisearch';
import type { IndexDefinition, IndexReport, IndexStats, Rebuilding, SearchDocument } from '../search-engine.js';
import { indexSettings } from './index-settings.js';
import type { MeiliClients } from './meili-clients.js';
import { putDocuments } from './put-documents.js';
import { done, doneUnlessAbsent } from './tasks.js';

/** Null for an index that is not there. */
export async function statsOf(client: Meilisearch, uid: string): Promise<IndexStats | null> {
  try {
    return { documents: (await client.index(uid).getStats()).numberOfDocuments };
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
    throw error;
  }
}

/** Documents handed over at once; as many again may be under way. */
const BURST = 20_000;

/** An index in the making beside the live one; they change places in one step. */
export class MeiliRebuilding implements Rebuilding {
  private readonly underWay: Promise<IndexReport>[] = [];
  private waiting: SearchDocument[] = [];

  private constructor(
    private readonly client: Meilisearch,
    private readonly watcher: Meilisearch,
    private readonly live: string,
    private readonly next: string,
  ) {}

  /** What an interrupted rebuild left is thrown away first. */
  static async begin({ write: client, watch }: MeiliClients, definition: IndexDefinition, live: string): Promise<MeiliRebuilding> {
    const next = `${live}_next`;
    await doneUnlessAbsent(client.deleteIndex(next));
    await done(client.createIndex(next, { primaryKey: 'id' }));
    await done(client.index(next).updateSettings(indexSettings(definition)));
    return new MeiliRebuilding(client, watch, live, next);
  }

  /** Documents are kept back until there are many: the server takes one large burst much faster than many small ones. */
  async put(documents: readonly SearchDocument[]): Promise<void> {
    this.waiting.push(...documents);
    if (this.waiting.length < BURST) return;
    await this.underWay.at(-1);
    this.send();
  }

  async settle(): Promise<IndexReport> {
    this.send();
    const reports = await Promise.all(this.underWay);
    return { indexed: reports.reduce((sum, { indexed }) => sum + indexed, 0), refused: reports.flatMap(({ refused }) => refused) };
  }

  async remove(ids: readonly number[]): Promise<void> {
    await this.settle();
    if (ids.length > 0) await done(this.client.index(this.next).deleteDocuments([...ids]));
  }

  async count(): Promise<number> {
    await this.settle();
    return (await this.client.index(this.next).getStats()).numberOfDocuments;
  }

  async swap(): Promise<void> {
    await this.settle();
    const isFirst = (await statsOf(this.client, this.live)) === null;
    await done(this.client.swapIndexes([{ indexes: [this.next, this.live], rename: isFirst }]), this.watcher);
    if (!isFirst) await done(this.client.deleteIndex(this.next));
  }

  async abandon(): Promise<void> {
    await Promise.allSettled(this.underWay);
    await doneUnlessAbsent(this.client.deleteIndex(this.next));
  }

  private send(): void {
    if (this.waiting.length === 0) return;
    const sending = putDocuments(this.client, this.next, this.waiting);
    sending.catch(() => undefined);
    this.underWay.push(sending);
    this.waiting = [];
  }
}

import type { Meilisearch } from 'meilisearch';
import type { IndexDefinition, IndexReport, Rebuilding, SearchDocument } from '../search-engine.js';
import { indexSettings } from './index-settings.js';
import type { MeiliClients } from './meili-clients.js';
import { putDocuments } from './put-documents.js';
import { done, doneUnlessAbsent } from './tasks.js';

/** An index in the making beside the live one; they change places in one step. */
export class MeiliRebuilding implements Rebuilding {
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

  put(documents: readonly SearchDocument[]): Promise<IndexReport> {
    return putDocuments(this.client, this.next, documents);
  }

  async remove(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await done(this.client.index(this.next).deleteDocuments([...ids]));
  }

  async count(): Promise<number> {
    return (await this.client.index(this.next).getStats()).numberOfDocuments;
  }

  async swap(): Promise<void> {
    await done(this.client.swapIndexes([{ indexes: [this.live, this.next], rename: false }]), this.watcher);
    await done(this.client.deleteIndex(this.next));
  }

  async abandon(): Promise<void> {
    await doneUnlessAbsent(this.client.deleteIndex(this.next));
  }
}

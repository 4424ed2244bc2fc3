import { MeilisearchApiError } from 'meilisearch';
import type { IndexDefinition, IndexName, IndexReport, IndexStats, KeptDocument, Rebuilding, Retrieval, Retrieved, SearchDocument, SearchEngine } from '../search-engine.js';
import { SETTINGS_VERSION } from './index-settings.js';
import { INDEX_PREFIX, connect, type MeiliClients } from './meili-clients.js';
import { MeiliRebuilding, statsOf } from './meili-rebuilding.js';
import { MeiliSearch } from './meili-search.js';
import { putDocuments } from './put-documents.js';
import { done } from './tasks.js';

const PAGE = 2_000;

export interface MeiliOptions {
  url: string;
  masterKey: string | undefined;
  /** Names of indexes begin so; ours unless a test needs its own. */
  prefix?: string;
}

/** Search on Meilisearch. Connects at first use, and again after a failure to connect. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly layout = SETTINGS_VERSION;
  private readonly definitions: ReadonlyMap<IndexName, IndexDefinition>;
  private readonly prefix: string;
  private clients: Promise<MeiliClients> | null = null;

  constructor(
    private readonly options: MeiliOptions,
    definitions: readonly IndexDefinition[],
  ) {
    this.definitions = new Map(definitions.map((definition) => [definition.name, definition]));
    this.prefix = options.prefix ?? INDEX_PREFIX;
  }

  async index(index: IndexName, documents: readonly SearchDocument[]): Promise<IndexReport> {
    if (documents.length === 0) return { indexed: 0, refused: [] };
    return this.with(({ write }) => putDocuments(write, this.uid(index), documents));
  }

  async remove(index: IndexName, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.with(({ write }) => done(write.index(this.uid(index)).deleteDocuments([...ids])));
  }

  async search(index: IndexName, retrieval: Retrieval): Promise<Retrieved> {
    const mayBeMisspelt = retrieval.allowSimilar && retrieval.words.length > 0 && retrieval.asked.length === 0;
    return this.with(async (clients) => {
      const search = new MeiliSearch(clients.search, this.definition(index), this.uid(index));
      const found = await search.retrieve(retrieval, false);
      return found.total > 0 || !mayBeMisspelt ? found : search.retrieve(retrieval, true);
    });
  }

  async rebuild(index: IndexName): Promise<Rebuilding> {
    return this.with((clients) => MeiliRebuilding.begin(clients, this.definition(index), this.uid(index)));
  }

  async stats(index: IndexName): Promise<IndexStats | null> {
    return this.with(({ write }) => statsOf(write, this.uid(index)));
  }

  async *digests(index: IndexName, ids?: readonly number[]): AsyncGenerator<KeptDocument[]> {
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await this.with(({ write }) => write.index(this.uid(index)).getDocuments<KeptDocument>({ fields: ['id', 'digest'], limit: PAGE, offset, ...(ids === undefined ? {} : { ids: [...ids] }) }));
      if (results.length > 0) yield results.map(({ id, digest }) => ({ id, digest }));
      if (results.length < PAGE) return;
    }
  }

  async isUp(): Promise<boolean> {
    return (await (await this.connected()).search.health()).status === 'available';
  }

  /** A server that came back empty does not know our keys any more: they are made again, once. */
  private async with<T>(work: (clients: MeiliClients) => Promise<T>): Promise<T> {
    try {
      return await work(await this.connected());
    } catch (error) {
      if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'invalid_api_key') throw error;
      this.clients = null;
      return work(await this.connected());
    }
  }

  private connected(): Promise<MeiliClients> {
    this.clients ??= connect(this.options.url, this.options.masterKey, this.prefix).catch((error: unknown) => {
      this.clients = null;
      throw error;
    });
    return this.clients;
  }

  /** Its name on the server. */
  uid(index: IndexName): string {
    return `${this.prefix}${index}`;
  }

  private definition(index: IndexName): IndexDefinition {
    const definition = this.definitions.get(index);
    if (definition === undefined) throw new RangeError(`no index ${index}`);
    return definition;
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { digestOf } from '../engines/document-digest.js';
import type { IndexName, SearchDocument, SearchEngine } from '../engines/search-engine.js';
import { SearchEngines } from '../search-engines.js';
import type { IndexSource } from './index-source.js';
import { withLock } from './with-lock.js';

/** Brings documents up to date with the rows they are copies of. Doing it twice changes nothing. */
@Injectable()
export class Indexer {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly engines: SearchEngines,
    private readonly dataSource: DataSource,
  ) {}

  /** Reads these rows again and writes or removes their documents in every engine. Rejects when one does not answer, once the others are done. */
  async refresh(source: IndexSource, ids: readonly number[]): Promise<void> {
    await this.refreshEach(this.engines.all, source, ids);
  }

  /** The same for one engine. */
  async refreshIn(engine: SearchEngine, source: IndexSource, ids: readonly number[]): Promise<void> {
    await this.refreshEach([engine], source, ids);
  }

  /** One at a time, whatever the number of workers: what was read later is also written later, so no older row stands last. */
  private async refreshEach(engines: readonly SearchEngine[], source: IndexSource, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await withLock(this.dataSource, `search.write.${source.definition.name}`, async () => {
      const documents = await source.documents(ids);
      const results = await Promise.allSettled(engines.map((engine) => this.write(engine, source, ids, documents)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    });
  }

  private async write(engine: SearchEngine, source: IndexSource, ids: readonly number[], documents: readonly SearchDocument[]): Promise<void> {
    const { name } = source.definition;
    const found = new Set(documents.map(({ id }) => id));
    await engine.remove(name, ids.filter((id) => !found.has(id)));
    const { refused } = await engine.index(name, await changed(engine, name, documents));
    for (const { id, reason } of refused) this.logger.error(`${engine.name} refused document ${id} of ${name}: ${reason}`);
  }
}

/** Those that the engine does not keep as they are: an edited offer seldom changes its company's document, and a write costs far more than a look. */
async function changed(engine: SearchEngine, index: IndexName, documents: readonly SearchDocument[]): Promise<SearchDocument[]> {
  if (documents.length === 0) return [];
  const kept = new Map<number, string>();
  for await (const page of engine.digests(index, documents.map(({ id }) => id))) for (const { id, digest } of page) kept.set(id, digest);
  return documents.filter((document) => kept.get(document.id) !== digestOf(document));
}

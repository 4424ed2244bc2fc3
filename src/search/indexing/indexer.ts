import { Injectable, Logger } from '@nestjs/common';
import type { SearchDocument, SearchEngine } from '../engines/search-engine.js';
import { SearchEngines } from '../search-engines.js';
import type { IndexSource } from './index-source.js';

/** Brings documents up to date with the rows they are copies of. Doing it twice changes nothing. */
@Injectable()
export class Indexer {
  private readonly logger = new Logger('Search');

  constructor(private readonly engines: SearchEngines) {}

  /** Reads these rows again and writes or removes their documents in every engine. Rejects when one does not answer, once the others are done. */
  async refresh(source: IndexSource, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const documents = await source.documents(ids);
    const results = await Promise.allSettled(this.engines.all.map((engine) => this.write(engine, source, ids, documents)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /** The same for one engine. */
  async refreshIn(engine: SearchEngine, source: IndexSource, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.write(engine, source, ids, await source.documents(ids));
  }

  private async write(engine: SearchEngine, source: IndexSource, ids: readonly number[], documents: readonly SearchDocument[]): Promise<void> {
    const { name } = source.definition;
    const found = new Set(documents.map(({ id }) => id));
    await engine.remove(name, ids.filter((id) => !found.has(id)));
    if (documents.length === 0) return;
    const { refused } = await engine.index(name, documents);
    for (const { id, reason } of refused) this.logger.error(`${engine.name} refused document ${id} of ${name}: ${reason}`);
  }
}

import { Injectable } from '@nestjs/common';
import { digestOf } from '../engines/document-digest.js';
import type { IndexName, SearchEngine } from '../engines/search-engine.js';
import { SearchEngines } from '../search-engines.js';
import type { IndexSource } from './index-source.js';
import { IndexSources } from './index-sources.js';
import { Indexer } from './indexer.js';

/** How an index differed from the database; repaired by then. */
export interface Drift {
  index: IndexName;
  engine: SearchEngine['name'];
  /** Documents that were not there, that were not up to date, and that should not have been there. */
  missing: number;
  stale: number;
  extra: number;
}

const BATCH = 500;

/** Compares what an engine keeps with what the database would give, and repairs the difference. */
@Injectable()
export class IndexCheck {
  constructor(
    private readonly engines: SearchEngines,
    private readonly sources: IndexSources,
    private readonly indexer: Indexer,
  ) {}

  /** Every index of every engine, or those of one name. Returns only those that differed. */
  async repair(name?: IndexName): Promise<Drift[]> {
    const drifts: Drift[] = [];
    for (const engine of this.engines.all) {
      for (const source of this.sources.all) {
        if (name !== undefined && source.definition.name !== name) continue;
        const drift = await this.repairOne(source, engine);
        if (drift.missing + drift.stale + drift.extra > 0) drifts.push(drift);
      }
    }
    return drifts;
  }

  private async repairOne(source: IndexSource, engine: SearchEngine): Promise<Drift> {
    const kept = new Map<number, string>();
    for await (const page of engine.digests(source.definition.name)) for (const { id, digest } of page) kept.set(id, digest);
    const missing: number[] = [];
    const stale: number[] = [];
    for await (const page of source.pages()) {
      for (const document of page) {
        const { id } = document;
        if (!kept.has(id)) missing.push(id);
        else if (kept.get(id) !== digestOf(document)) stale.push(id);
        kept.delete(id);
      }
    }
    const extra = [...kept.keys()];
    await this.refreshAll(source, engine, [...missing, ...stale, ...extra]);
    return { index: source.definition.name, engine: engine.name, missing: missing.length, stale: stale.length, extra: extra.length };
  }

  private async refreshAll(source: IndexSource, engine: SearchEngine, ids: readonly number[]): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) await this.indexer.refreshIn(engine, source, ids.slice(from, from + BATCH));
  }
}

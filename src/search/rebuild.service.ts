import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../shared/domain-error.js';
import type { IndexName, Rebuilding, SearchEngine } from './engines/search-engine.js';
import type { IndexSource } from './indexing/index-source.js';
import { IndexSources } from './indexing/index-sources.js';
import { Indexer } from './indexing/indexer.js';
import { OutboxReader } from './indexing/outbox-reader.js';
import { withLock } from './indexing/with-lock.js';
import { SearchEngines } from './search-engines.js';

export interface RebuildReport {
  index: string;
  engine: SearchEngine['name'];
  documents: number;
  /** Documents the engine would not take. */
  refused: { id: number; reason: string }[];
  seconds: number;
}

export interface RebuildOptions {
  /** Also when the index would lose half of its documents. */
  force?: boolean;
  /** Only this index. */
  only?: IndexName;
  /** An engine that does not answer is passed over, and said: the other one answers in its place. */
  skipSilent?: boolean;
}

/** A new index with less than this share of the live one does not replace it. */
const LEAST_SHARE = 0.5;
/** Below so many documents a share says nothing. */
const SMALL = 20;

/** Fills the indexes anew from the database, beside the live ones: at the first start, after a bulk load, by hand. */
@Injectable()
export class RebuildService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engines: SearchEngines,
    private readonly sources: IndexSources,
    private readonly indexer: Indexer,
    private readonly outbox: OutboxReader,
  ) {}

  async rebuildAll(note: (line: string) => void, options: RebuildOptions = {}): Promise<RebuildReport[]> {
    return this.rebuildThose(note, options, () => true);
  }

  /** Rebuilds what is missing or of an older version and, unless only the `version` is looked at, what holds another number of documents than the database. */
  async rebuildStale(note: (line: string) => void, by: 'count' | 'version' = 'count'): Promise<RebuildReport[]> {
    return this.rebuildThose(note, { skipSilent: true }, (source, engine) => this.isStale(source, engine, by));
  }

  private async rebuildThose(note: (line: string) => void, options: RebuildOptions, wanted: (source: IndexSource, engine: SearchEngine) => boolean | Promise<boolean>): Promise<RebuildReport[]> {
    const reports: RebuildReport[] = [];
    for (const engine of this.engines.all) {
      const silence = options.skipSilent ? await whySilent(engine) : null;
      if (silence !== null) {
        note(`${engine.name} does not answer (${silence}): its indexes are filled when it is back, within the hour or by \`npm run cli -- reindex\`.`);
        continue;
      }
      for (const source of this.sources.all) {
        if ((options.only !== undefined && source.definition.name !== options.only) || !(await wanted(source, engine))) continue;
        const report = await this.rebuild(source, engine, options);
        note(`${source.definition.name}: ${report.documents} documents in ${report.seconds.toFixed(1)} s (${engine.name})`);
        for (const { id, reason } of report.refused) note(`${engine.name} refused document ${id} of ${source.definition.name}: ${reason}`);
        reports.push(report);
      }
    }
    return reports;
  }

  private async isStale(source: IndexSource, engine: SearchEngine, by: 'count' | 'version'): Promise<boolean> {
    const [known] = await this.dataSource.query<{ version: number }[]>('SELECT version FROM search_index WHERE name = $1 AND engine = $2', [source.definition.name, engine.name]);
    if (known?.version !== versionOf(source, engine)) return true;
    const live = await engine.stats(source.definition.name);
    return live === null || (by === 'count' && live.documents !== (await source.count()));
  }

  /** Two at once are one: the second waits, and finds the work of the first done. */
  private async rebuild(source: IndexSource, engine: SearchEngine, options: RebuildOptions): Promise<RebuildReport> {
    const asked = await this.outbox.now();
    return withLock(this.dataSource, `search.${engine.name}.${source.definition.name}`, async () => (await this.doneSince(asked, source, engine)) ?? (await this.fill(source, engine, options)));
  }

  private async doneSince(instant: string, source: IndexSource, engine: SearchEngine): Promise<RebuildReport | null> {
    const { name } = source.definition;
    const [row] = await this.dataSource.query<{ documents: number }[]>('SELECT documents FROM search_index WHERE name = $1 AND engine = $2 AND rebuilt_at >= $3::timestamptz', [name, engine.name, instant]);
    return row === undefined ? null : { index: name, engine: engine.name, documents: row.documents, refused: [], seconds: 0 };
  }

  private async fill(source: IndexSource, engine: SearchEngine, options: RebuildOptions): Promise<RebuildReport> {
    const begun = performance.now();
    const instant = await this.outbox.now();
    const next = await engine.rebuild(source.definition.name);
    let refused: RebuildReport['refused'] = [];
    try {
      await pour(source, next);
      await this.catchUp(source, next, instant);
      ({ refused } = await next.settle());
      await this.check(source, engine, next, refused.length, options);
      await next.swap();
    } catch (error) {
      await next.abandon();
      throw error;
    }
    await this.indexer.refreshIn(engine, source, await this.changedSince(instant, source));
    const documents = (await engine.stats(source.definition.name))?.documents ?? 0;
    await this.record(source, engine, documents);
    return { index: source.definition.name, engine: engine.name, documents, refused, seconds: (performance.now() - begun) / 1000 };
  }

  /** What changed while the pages were read. */
  private async catchUp(source: IndexSource, next: Rebuilding, instant: string): Promise<void> {
    const ids = await this.changedSince(instant, source);
    if (ids.length === 0) return;
    const documents = await source.documents(ids);
    const found = new Set(documents.map(({ id }) => id));
    await next.remove(ids.filter((id) => !found.has(id)));
    await next.put(documents);
  }

  private async changedSince(instant: string, source: IndexSource): Promise<number[]> {
    return source.touchedBy(await this.outbox.since(instant, source.events));
  }

  /** The guards before the swap: as many documents as rows, and not half of what is live. */
  private async check(source: IndexSource, engine: SearchEngine, next: Rebuilding, refused: number, options: RebuildOptions): Promise<void> {
    const [filled, rows, live] = [await next.count(), await source.count(), (await engine.stats(source.definition.name))?.documents ?? 0];
    const { name } = source.definition;
    const tolerance = Math.max(refused, Math.ceil(rows / 100));
    if (Math.abs(filled - rows) > tolerance) {
      throw new DomainError('refused', 'search.rebuild_incomplete', `The index ${name}, made anew, would hold ${filled} documents for ${rows} rows of the database: the old one stays, start the rebuilding again.`);
    }
    if (!options.force && live >= SMALL && filled < live * LEAST_SHARE) {
      throw new DomainError('refused', 'search.rebuild_halves', `The index ${name} would go from ${live} to ${filled} documents: the old one stays. If that is meant, run it again with --force.`);
    }
  }

  private async record(source: IndexSource, engine: SearchEngine, documents: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO search_index (name, engine, version, documents, rebuilt_at) VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT (name, engine) DO UPDATE SET version = excluded.version, documents = excluded.documents, rebuilt_at = excluded.rebuilt_at`,
      [source.definition.name, engine.name, versionOf(source, engine), documents],
    );
  }
}

/** Null for an engine that answers. */
async function whySilent(engine: SearchEngine): Promise<string | null> {
  try {
    return (await engine.isUp()) ? null : 'not available';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Reads the next page while the last one is being written. */
async function pour(source: IndexSource, next: Rebuilding): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  for await (const documents of source.pages()) {
    await writing;
    writing = next.put(documents);
    writing.catch(() => undefined);
  }
  await writing;
}

/** Of the documents and of how the engine lays them out: when either changes, the index is made anew. */
function versionOf(source: IndexSource, engine: SearchEngine): number {
  return source.definition.version * 1_000 + engine.layout;
}

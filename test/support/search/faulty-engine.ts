import type { IndexName, IndexReport, IndexStats, KeptDocument, Rebuilding, Retrieval, Retrieved, SearchDocument, SearchEngine } from '../../../src/search/engines/search-engine.js';

/** An engine that fails, or lets a test act, where the test says so; otherwise the one behind it. */
export class FaultyEngine implements SearchEngine {
  readonly name;
  readonly layout;
  isDown = false;
  puts = 0;
  /** Called before each page of a rebuild is written, with its number from 1. */
  onPut: (page: number) => void | Promise<void> = () => undefined;
  onSwap: () => void | Promise<void> = () => undefined;

  constructor(private readonly engine: SearchEngine) {
    this.name = engine.name;
    this.layout = engine.layout;
  }

  index(index: IndexName, documents: readonly SearchDocument[]): Promise<IndexReport> {
    return this.up().then(() => this.engine.index(index, documents));
  }

  remove(index: IndexName, ids: readonly number[]): Promise<void> {
    return this.up().then(() => this.engine.remove(index, ids));
  }

  search(index: IndexName, retrieval: Retrieval): Promise<Retrieved> {
    return this.up().then(() => this.engine.search(index, retrieval));
  }

  stats(index: IndexName): Promise<IndexStats | null> {
    return this.up().then(() => this.engine.stats(index));
  }

  async *digests(index: IndexName, ids?: readonly number[]): AsyncGenerator<KeptDocument[]> {
    await this.up();
    yield* this.engine.digests(index, ids);
  }

  isUp(): Promise<boolean> {
    return this.up().then(() => this.engine.isUp());
  }

  async rebuild(index: IndexName): Promise<Rebuilding> {
    await this.up();
    const next = await this.engine.rebuild(index);
    this.puts = 0;
    return {
      put: async (documents) => {
        await this.onPut(++this.puts);
        await next.put(documents);
      },
      settle: () => next.settle(),
      remove: (ids) => next.remove(ids),
      count: () => next.count(),
      swap: async () => {
        await this.onSwap();
        await next.swap();
      },
      abandon: () => next.abandon(),
    };
  }

  private async up(): Promise<void> {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { IndexName, Retrieval, Retrieved, SearchEngine } from './engines/search-engine.js';

/** For so long after a failure the second engine answers at once, instead of after a wait on the first. */
const PAUSE_MS = 5_000;

/** The engine that answers, and PostgreSQL in its place while it does not. */
@Injectable()
export class SearchEngines {
  private readonly logger = new Logger('Search');
  private failedAt: number | null = null;

  /** `standby` is null where the first engine is PostgreSQL itself. */
  constructor(
    readonly first: SearchEngine,
    readonly standby: SearchEngine | null,
  ) {}

  get all(): readonly SearchEngine[] {
    return this.standby === null ? [this.first] : [this.first, this.standby];
  }

  async search(index: IndexName, retrieval: Retrieval): Promise<{ retrieved: Retrieved; engine: SearchEngine['name'] }> {
    if (this.standby === null) return { retrieved: await this.first.search(index, retrieval), engine: this.first.name };
    if (this.failedAt !== null && performance.now() - this.failedAt < PAUSE_MS) return this.byStandby(this.standby, index, retrieval);
    try {
      const retrieved = await this.first.search(index, retrieval);
      this.recovered();
      return { retrieved, engine: this.first.name };
    } catch (error) {
      this.failed(error);
      return this.byStandby(this.standby, index, retrieval);
    }
  }

  /** The engine that answers now, after asking it. */
  async health(): Promise<{ engine: SearchEngine['name']; degraded: boolean }> {
    const isUp = await this.firstAnswers().catch((error: unknown) => this.failed(error));
    if (isUp) this.recovered();
    if (!isUp && this.standby !== null) await this.standby.isUp();
    if (!isUp && this.standby === null) throw new Error(`${this.first.name} does not answer`);
    return { engine: isUp || this.standby === null ? this.first.name : this.standby.name, degraded: !isUp };
  }

  /** A server that lost its indexes is up, but answers nothing until they are filled. */
  private async firstAnswers(): Promise<boolean> {
    if (this.standby !== null && (await this.first.stats('offers')) === null) throw new Error('its indexes are not there yet');
    return this.first.isUp();
  }

  private async byStandby(standby: SearchEngine, index: IndexName, retrieval: Retrieval): Promise<{ retrieved: Retrieved; engine: SearchEngine['name'] }> {
    return { retrieved: await standby.search(index, retrieval), engine: standby.name };
  }

  private failed(error: unknown): false {
    if (this.failedAt === null) this.logger.warn(`${this.first.name} does not answer, ${this.standby?.name ?? 'nothing'} does in its place: ${error instanceof Error ? error.message : String(error)}`);
    this.failedAt = performance.now();
    return false;
  }

  private recovered(): void {
    if (this.failedAt !== null) this.logger.log(`${this.first.name} answers again`);
    this.failedAt = null;
  }
}

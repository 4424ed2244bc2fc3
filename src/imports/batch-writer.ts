import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { problem, type Problem } from './source.js';

export interface Counts {
  created: number;
  updated: number;
  unchanged: number;
}

export interface Item<D> {
  line: number;
  ref: string | null;
  draft: D;
}

/** Writes drafts in the caller's transaction, or says which cannot be written. */
export interface DraftWriter<D> {
  write(manager: EntityManager, items: readonly Item<D>[]): Promise<{ counts: Counts; refused: { item: Item<D>; problem: Problem }[] }>;
}

/** Undoes a batch that was only tried. */
class OnlyTried extends Error {}

type Written<D> = Awaited<ReturnType<DraftWriter<D>['write']>>;

/** Each batch is one transaction: rows and their events stand or fall together. A row that the database refuses is set aside, the others go in. */
export class BatchWriter<D> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: DraftWriter<D>,
    private readonly dryRun: boolean,
  ) {}

  async write(items: readonly Item<D>[]): Promise<Written<D>> {
    try {
      return await this.inTransaction((manager) => this.writer.write(manager, items));
    } catch (error) {
      if (!isRefusedValue(error)) throw error;
      return this.inTransaction((manager) => this.oneByOne(manager, items));
    }
  }

  private async oneByOne(manager: EntityManager, items: readonly Item<D>[]): Promise<Written<D>> {
    const sum: Written<D> = { counts: { created: 0, updated: 0, unchanged: 0 }, refused: [] };
    for (const item of items) {
      try {
        const { counts, refused } = await manager.transaction((inner) => this.writer.write(inner, [item]));
        for (const key of ['created', 'updated', 'unchanged'] as const) sum.counts[key] += counts[key];
        sum.refused.push(...refused);
      } catch (error) {
        if (!isRefusedValue(error)) throw error;
        sum.refused.push({ item, problem: problem('', 'record.refused_by_database', `La base refuse cet élément : ${(error as Error).message}.`) });
      }
    }
    return sum;
  }

  private async inTransaction(work: (manager: EntityManager) => Promise<Written<D>>): Promise<Written<D>> {
    if (!this.dryRun) return this.dataSource.transaction(work);
    let tried: Written<D> | undefined;
    await this.dataSource
      .transaction(async (manager) => {
        tried = await work(manager);
        throw new OnlyTried();
      })
      .catch((error: unknown) => {
        if (!(error instanceof OnlyTried)) throw error;
      });
    return tried as Written<D>;
  }
}

/** Classes 22 (a value) and 23 (a constraint) of SQLSTATE: this row is to blame, not the database. */
function isRefusedValue(error: unknown): boolean {
  return error instanceof QueryFailedError && /^2[23]/.test((error.driverError as { code?: string }).code ?? '');
}

import type { DataSource, QueryRunner } from 'typeorm';
import type { IndexReport, Rebuilding, SearchDocument } from '../search-engine.js';
import type { IndexTable } from './tables.js';
import { rowOf, upsertSql } from './write-sql.js';

const BATCH = 1_000;

/** An index in the making: a table beside the live one that takes its name in one transaction. */
export class PostgresRebuilding implements Rebuilding {
  private readonly next: string;
  /** Of the live table; made once the documents are in, which is much faster than keeping them up to date. */
  private indexes: string[] = [];
  private written = 0;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly table: IndexTable,
  ) {
    this.next = `${table.table}_next`;
  }

  /** All is done in one transaction, so a failure at any point leaves the live index as it was. */
  static async begin(dataSource: DataSource, table: IndexTable): Promise<PostgresRebuilding> {
    const runner = dataSource.createQueryRunner();
    const rebuilding = new PostgresRebuilding(runner, table);
    await runner.startTransaction();
    await runner.query(`CREATE TABLE ${rebuilding.next} (LIKE ${table.table} INCLUDING ALL EXCLUDING INDEXES)`);
    await runner.query(`ALTER TABLE ${rebuilding.next} ADD PRIMARY KEY (id)`);
    const defined = (await runner.query("SELECT indexdef FROM pg_indexes WHERE tablename = $1 AND indexdef LIKE 'CREATE INDEX %'", [table.table])) as unknown as { indexdef: string }[];
    rebuilding.indexes = defined.map(({ indexdef }) => indexdef.replace(/^CREATE INDEX \S+ ON \S+ /, `CREATE INDEX ON ${rebuilding.next} `));
    return rebuilding;
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    const text = upsertSql(this.table, this.next);
    for (let from = 0; from < documents.length; from += BATCH) {
      const rows = documents.slice(from, from + BATCH).map((document) => rowOf(document, this.table));
      await this.runner.query(text, [JSON.stringify(rows)]);
    }
    this.written += documents.length;
  }

  async settle(): Promise<IndexReport> {
    return { indexed: this.written, refused: [] };
  }

  async remove(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.runner.query(`DELETE FROM ${this.next} WHERE id = ANY($1::int[])`, [ids]);
  }

  async count(): Promise<number> {
    const rows = (await this.runner.query(`SELECT count(*)::int AS count FROM ${this.next}`)) as unknown as { count: number }[];
    return rows[0]?.count ?? 0;
  }

  async swap(): Promise<void> {
    for (const index of this.indexes) await this.runner.query(index);
    await this.runner.query(`DROP TABLE ${this.table.table}`);
    await this.runner.query(`ALTER TABLE ${this.next} RENAME TO ${this.table.table}`);
    await this.runner.query(`ANALYZE ${this.table.table}`);
    await this.runner.commitTransaction();
    await this.runner.release();
  }

  async abandon(): Promise<void> {
    await this.runner.rollbackTransaction();
    await this.runner.release();
  }
}

import type { DataSource } from 'typeorm';
import type { EventKind } from '../../platform/database/domain-events.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import type { Clock } from '../../shared/clock.js';
import type { IndexDefinition, SearchDocument } from '../engines/search-engine.js';
import type { IndexSource } from './index-source.js';

const PAGE = 2_000;

/** What a source says of its rows, as pieces of SQL written by hand; `$1` is today in each. */
export interface RowsSql {
  select: string;
  from: string;
  /** Rows that have a document. */
  where: string;
  /** Column of the document's id. */
  id: string;
}

/** A source whose documents are rows of one statement, projected one by one. */
export abstract class SqlSource<Row extends { id: number }> implements IndexSource {
  abstract readonly definition: IndexDefinition;
  abstract readonly events: readonly EventKind[];
  protected abstract readonly sql: RowsSql;

  constructor(
    protected readonly dataSource: DataSource,
    protected readonly clock: Clock,
  ) {}

  abstract touchedBy(events: readonly DomainEvent[]): Promise<number[]>;
  protected abstract toDocument(row: Row): SearchDocument;

  async documents(ids: readonly number[]): Promise<SearchDocument[]> {
    return ids.length === 0 ? [] : this.read(`${this.sql.id} = ANY($2::int[])`, ids, '');
  }

  async *pages(): AsyncGenerator<SearchDocument[]> {
    for (let after = 0; ; ) {
      const page = await this.read(`${this.sql.id} > $2`, after, `ORDER BY ${this.sql.id} LIMIT ${PAGE}`);
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)!.id;
    }
  }

  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${this.sql.from} WHERE $1::date IS NOT NULL AND ${this.sql.where}`, [this.clock.today()]);
    return row?.count ?? 0;
  }

  /** Ids of one column for the values of another: which offers are a company's, which programmes a site's. */
  protected async idsWhere(sql: string, values: readonly number[]): Promise<number[]> {
    if (values.length === 0) return [];
    return (await this.dataSource.query<{ id: number }[]>(sql, [values])).map(({ id }) => id);
  }

  private async read(condition: string, value: unknown, order: string): Promise<SearchDocument[]> {
    const rows = await this.dataSource.query<Row[]>(`SELECT ${this.sql.select} FROM ${this.sql.from} WHERE $1::date IS NOT NULL AND ${this.sql.where} AND ${condition} ${order}`, [this.clock.today(), value]);
    return rows.map((row) => this.toDocument(row));
  }
}

/** The values that events of several kinds carry under one name, each once. */
export function idsIn(events: readonly DomainEvent[], name: 'offerId' | 'establishmentId' | 'programmeId' | 'sessionId' | 'candidateId'): number[] {
  return [...new Set(events.flatMap(({ payload }) => (name in payload ? [(payload as Record<string, number>)[name]!] : [])))];
}

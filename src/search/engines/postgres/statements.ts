import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Statement } from './retrieval-sql.js';

/** Named statements on the process's own pool: each connection plans a shape of search once. */
export class Statements {
  private readonly names = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {}

  async rows(statement: Statement): Promise<unknown[][]> {
    const pool = (this.dataSource.driver as unknown as { master: Pool }).master;
    const result = await pool.query({ name: this.nameOf(statement.text), text: statement.text, values: statement.values, rowMode: 'array' });
    return result.rows as unknown[][];
  }

  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `search_${createHash('sha1').update(text).digest('hex').slice(0, 24)}`;
    this.names.set(text, name);
    return name;
  }
}

import type { DataSource } from 'typeorm';

/** PostgreSQL used plainly on the same offers: one `french` vector, `websearch_to_tsquery`, `ts_rank`. */
export class PlainPostgres {
  constructor(private readonly dataSource: DataSource) {}

  /** Copies what the index holds. */
  async fill(rows: readonly { id: number; text: string }[]): Promise<void> {
    await this.dataSource.query('CREATE TABLE plain_offer (id int PRIMARY KEY, words tsvector)');
    for (let from = 0; from < rows.length; from += 1_000) {
      await this.dataSource.query("INSERT INTO plain_offer SELECT id, to_tsvector('french', text) FROM jsonb_to_recordset($1::jsonb) AS given(id int, text text)", [JSON.stringify(rows.slice(from, from + 1_000))]);
    }
    await this.dataSource.query('CREATE INDEX ON plain_offer USING gin (words)');
  }

  async search(text: string): Promise<number[]> {
    const found = await this.dataSource.query<{ id: number }[]>(
      "SELECT id FROM plain_offer, websearch_to_tsquery('french', $1) AS query WHERE words @@ query ORDER BY ts_rank(words, query) DESC, id LIMIT 20",
      [text],
    );
    return found.map(({ id }) => id);
  }
}

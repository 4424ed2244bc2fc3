import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';

/** One row of an answer, column by column. */
export type Row = readonly unknown[];

/** Rows through a cursor, a few thousand at a time, so that no answer stands in memory whole. */
export function streamRows(client: PoolClient, text: string, values: readonly unknown[]): AsyncIterable<Row> {
  return client.query(new QueryStream(text, [...values], { batchSize: 4_000, highWaterMark: 4_000, rowMode: 'array' }));
}

/** All rows in one answer: for parts of a region, which are small, sooner there than through a cursor. */
export async function readRows(client: PoolClient, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' });
  return rows;
}

export async function collect<T>(rows: AsyncIterable<Row> | readonly Row[], make: (row: Row) => T): Promise<T[]> {
  const made: T[] = [];
  for await (const row of rows) made.push(make(row));
  return made;
}

/** Words joined in SQL by a space. */
export function words<T extends string>(text: unknown): T[] {
  return text === '' ? [] : ((text as string).split(' ') as T[]);
}

/** Between texts joined in SQL: never inside one. */
export const SEPARATOR = '\u001f';

export function texts(text: unknown): string[] {
  return text === '' ? [] : (text as string).split(SEPARATOR);
}

import type { PoolClient } from 'pg';
import { readRows } from '../snapshot/stream-rows.js';

/** Numbers of an answer, column by column. */
export interface NumberColumns {
  count: number;
  columns: number[][];
}

/**
 * What a statement answers with `width` columns of numbers, none of them null: each column is sent as one text, which is read in a fraction
 * of the time that as many rows would take.
 */
export async function readNumbers(client: PoolClient, text: string, values: readonly unknown[], width: number): Promise<NumberColumns> {
  const names = Array.from({ length: width }, (_, at) => `c${at}`);
  const [row] = await readRows(client, `SELECT ${names.map((name) => `array_to_string(array_agg(${name}), ',')`).join(', ')} FROM (${text}) AS answer(${names.join(', ')})`, values);
  const columns = row!.map((column) => (column === null ? [] : (JSON.parse(`[${column as string}]`) as number[])));
  return { count: columns[0]!.length, columns };
}

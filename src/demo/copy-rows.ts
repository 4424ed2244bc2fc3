import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityMetadata } from 'typeorm';

type Row = object;
/** Characters handed to the database at a time. */
const CHUNK = 256 * 1024;

/**
 * Writes plain rows with one COPY: properties become the columns that the entity says, `constants` are added to each row.
 * All rows have the keys of the first. Runs in the transaction that `client` is in.
 */
export async function copyRows(client: PoolClient, metadata: EntityMetadata, rows: readonly Row[], constants: Readonly<Record<string, Date>> = {}): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const keys = Object.keys(first);
  const known = new Map(metadata.columns.map((column) => [column.propertyName, column.databaseName]));
  const columns = [...keys, ...Object.keys(constants)].map((key) => `"${columnOf(known, key, metadata)}"`);
  const tail = Object.values(constants).map((value) => `\t${encode(value)}`).join('');
  const stream = client.query(copyFrom(`COPY "${metadata.tableName}" (${columns.join(', ')}) FROM STDIN`));
  let chunk = '';
  for (const row of rows) {
    chunk += `${keys.map((key) => encode(row[key as keyof Row])).join('\t')}${tail}\n`;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await finished(stream);
}

function columnOf(known: ReadonlyMap<string, string>, key: string, metadata: EntityMetadata): string {
  const column = known.get(key);
  if (column === undefined) throw new RangeError(`${metadata.tableName} has no column for ${key}`);
  return column;
}

/** A value in COPY's text format. */
function encode(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escape(`{${value.map(element).join(',')}}`);
  return escape(String(value));
}

function element(value: unknown): string {
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

function escape(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (character) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[character] as string);
}

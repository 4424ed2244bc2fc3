import { stems } from '../../../shared/french-stem.js';
import { foldText } from '../../../shared/text.js';
import { digestOf } from '../document-digest.js';
import type { SearchDocument } from '../search-engine.js';
import { cubeOf } from './earth.js';
import type { IndexTable } from './tables.js';

/** Writes documents given as one JSON array, in one statement; the same id again replaces. */
export function upsertSql(table: IndexTable, into = table.table): string {
  const fields = [...Object.keys(table.definition.keys), ...table.definition.numbers].map((field) => table.column(field));
  const columns = ['id', 'facets', ...fields, 'occupations', 'point', 'card', 'digest', 'names', 'words', 'spelling'];
  const types = [
    'id int', 'facets bigint', 'occupations text[]', 'point text', 'card text', 'digest text', 'title text', 'name text', 'body text', 'spelling text',
    ...table.definition.numbers.map((field) => `${table.column(field)} int`),
    ...Object.entries(table.definition.keys).map(([key, { many }]) => `${table.column(key)} ${many ? 'text[]' : 'text'}`),
  ];
  const names = `setweight(to_tsvector('passerelle', title), 'A') || setweight(to_tsvector('passerelle', name), 'B')`;
  return `
INSERT INTO ${into} (${columns.join(', ')})
SELECT id, facets, ${fields.join(', ')}, occupations, point::cube, card, digest, names, names || setweight(to_tsvector('passerelle', body), 'D'), spelling
FROM (SELECT *, ${names} AS names FROM jsonb_to_recordset($1::jsonb) AS given(${types.join(', ')}) OFFSET 0) AS read
ON CONFLICT (id) DO UPDATE SET ${columns.slice(1).map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

/** A document as that statement reads it. */
export function rowOf(document: SearchDocument, table: IndexTable): Record<string, unknown> {
  const { keys, numbers, texts } = document;
  return {
    id: document.id,
    facets: table.facets.pack(keys),
    occupations: document.occupations,
    point: document.point === null ? null : cubeOf(document.point),
    card: JSON.stringify(document.card),
    digest: digestOf(document),
    title: stems(foldText(texts.title)),
    name: stems(foldText(texts.name)),
    body: stems(foldText(texts.body)),
    spelling: foldText(`${texts.title} ${texts.name}`),
    ...Object.fromEntries(table.definition.numbers.map((field) => [table.column(field), numbers[field] ?? null])),
    ...Object.fromEntries(Object.entries(table.definition.keys).map(([key, { many }]) => [table.column(key), keys[key] ?? (many ? [] : null)])),
  };
}

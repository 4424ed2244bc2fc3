import { stem } from '../../../shared/french-stem.js';
import type { Retrieval } from '../search-engine.js';
import { boxAround, chordOf, cubeOf } from './earth.js';
import type { IndexTable } from './tables.js';

/** A statement whose text depends on the shape of a search only; everything a person typed is in the values. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Collects values and gives their places. */
class Values {
  readonly list: unknown[] = [];
  private readonly places = new Map<unknown, string>();

  of(value: unknown, type: string): string {
    const key = typeof value === 'object' ? value : `${type} ${String(value)}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.list.push(value);
    const place = `$${this.list.length}::${type}`;
    this.places.set(key, place);
    return place;
  }
}

/** How words are looked for: exactly as French words, or by similar spelling. */
export type WordsBy = 'words' | 'spelling';

/**
 * One statement, one pass over what matches: it gives the window of hits with what is shown, and in its first row
 * the cells (how many documents share a combination of facets and a tier) from which totals and counts follow.
 * Columns: id, tier, metres of straight line, card, cells as `key count` separated by commas.
 */
export function retrievalSql(retrieval: Retrieval, table: IndexTable, wordsBy: WordsBy): Statement {
  const values = new Values();
  const matched = matchedSql(retrieval, table, values, wordsBy);
  const order = orderSql(retrieval, table);
  const text = `
WITH matched AS MATERIALIZED (${matched}),
cells AS (SELECT key, count(*) AS n FROM (SELECT facets * 8 + tier AS key FROM matched) AS keyed GROUP BY key),
page AS (SELECT id, tier, metres, row_number() OVER (ORDER BY ${order}) AS place FROM matched WHERE passes ORDER BY ${order} LIMIT ${values.of(retrieval.size, 'int')} OFFSET ${values.of(retrieval.offset, 'int')})
SELECT NULL::int AS id, NULL::int AS tier, NULL::float8 AS metres, NULL::text AS card, string_agg(key || ' ' || n, ',') AS cells, 0 AS place FROM cells
UNION ALL
SELECT page.id, page.tier, page.metres, document.card, NULL, page.place FROM page JOIN ${table.table} AS document ON document.id = page.id
ORDER BY place`;
  return { text, values: values.list };
}

function matchedSql(retrieval: Retrieval, table: IndexTable, values: Values, wordsBy: WordsBy): string {
  const metres = retrieval.origin === null ? 'NULL::float8' : `cube_distance(point, ${values.of(cubeOf(retrieval.origin), 'cube')})`;
  const sorted = [...new Set([table.definition.freshness, ...Object.values(table.definition.sorts).map(({ number }) => number)])].map((field) => table.column(field));
  return `SELECT id, facets, ${sorted.join(', ')}, ${metres} AS metres, ${tierSql(retrieval, values, wordsBy)} AS tier, ${scoreSql(retrieval, values, wordsBy)} AS score, ${passesSql(retrieval, table, values)} AS passes
FROM ${table.table}${whereSql(retrieval, table, values, wordsBy)}`;
}

/** ` WHERE …`, or nothing where everything matches. */
function whereSql(retrieval: Retrieval, table: IndexTable, values: Values, wordsBy: WordsBy): string {
  const conditions = [...baseConditions(retrieval, table, values), matchCondition(retrieval, values, wordsBy)].filter(Boolean);
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}

/** What matches, without tiers, counts or window: `FROM … WHERE …`. The floor that benches compare with. */
export function matchingSql(retrieval: Retrieval, table: IndexTable): Statement {
  const values = new Values();
  const where = whereSql(retrieval, table, values, 'words');
  const passes = passesSql(retrieval, table, values);
  const both = passes === 'true' ? where : `${where === '' ? ' WHERE ' : `${where} AND `}${passes}`;
  return { text: `FROM ${table.table}${both}`, values: values.list };
}

/** Filters that no count ignores. */
function baseConditions(retrieval: Retrieval, table: IndexTable, values: Values): string[] {
  const keys = Object.entries(retrieval.keys).filter(([key, wanted]) => wanted.length > 0 && !table.definition.facets.includes(key));
  return [
    ...keys.map(([key, wanted]) => keyCondition(key, wanted, table, values)),
    ...Object.entries(retrieval.ranges).flatMap(([field, { min, max }]) => [
      min === undefined ? '' : `${table.column(field)} >= ${values.of(Math.ceil(min), 'int')}`,
      max === undefined ? '' : `${table.column(field)} <= ${values.of(Math.floor(max), 'int')}`,
    ]),
    retrieval.occupations.length > 0 ? `occupations && ${values.of(retrieval.occupations, 'text[]')}` : '',
    ...circleConditions(retrieval, values),
  ];
}

function circleConditions(retrieval: Retrieval, values: Values): string[] {
  if (retrieval.circle === null) return [];
  const { centre, radiusKm } = retrieval.circle;
  return [
    `point <@ ${values.of(boxAround(centre, radiusKm), 'cube')}`,
    `cube_distance(point, ${values.of(cubeOf(centre), 'cube')}) <= ${values.of(chordOf(radiusKm), 'float8')}`,
  ];
}

function keyCondition(key: string, wanted: readonly string[], table: IndexTable, values: Values): string {
  const isMany = table.definition.keys[key]!.many;
  return isMany ? `${table.column(key)} && ${values.of(wanted, 'text[]')}` : `${table.column(key)} = ANY(${values.of(wanted, 'text[]')})`;
}

/** Filters of the facets: those of the others count for a facet, its own does not. */
function passesSql(retrieval: Retrieval, table: IndexTable, values: Values): string {
  const active = Object.entries(retrieval.keys).filter(([key, wanted]) => wanted.length > 0 && table.definition.facets.includes(key));
  return active.length === 0 ? 'true' : `coalesce(${active.map(([key, wanted]) => keyCondition(key, wanted, table, values)).join(' AND ')}, false)`;
}

function matchCondition(retrieval: Retrieval, values: Values, wordsBy: WordsBy): string {
  const trades = [...retrieval.asked, ...retrieval.near];
  const byTrade = trades.length > 0 ? `occupations && ${values.of(trades, 'text[]')}` : '';
  const byWords = retrieval.words.length > 0 ? wordsCondition(retrieval, values, wordsBy) : '';
  const either = [byTrade, byWords].filter(Boolean);
  return either.length > 1 ? `(${either.join(' OR ')})` : (either[0] ?? '');
}

function wordsCondition(retrieval: Retrieval, values: Values, wordsBy: WordsBy): string {
  if (wordsBy === 'spelling') return retrieval.words.map((word) => `${values.of(word, 'text')} <% spelling`).join(' AND ');
  return `${retrieval.wordsIn === 'names' ? 'names' : 'words'} @@ ${wordsQuery(retrieval.words, retrieval.isOpen, values)}`;
}

/** Folded words hold letters and digits only, so none is read as an operator. */
function wordsQuery(words: readonly string[], isOpen: boolean, values: Values): string {
  const terms = words.map((word, at) => (isOpen && at === words.length - 1 && word.length >= 3 ? `${stem(word)}:*` : stem(word)));
  return `to_tsquery('passerelle', ${values.of(terms.join(' & '), 'text')})`;
}

function tierSql(retrieval: Retrieval, values: Values, wordsBy: WordsBy): string {
  const byWords = wordsBy === 'spelling' ? 4 : 3;
  if (retrieval.asked.length === 0) return `${retrieval.words.length > 0 ? byWords : 1}`;
  const asked = `occupations && ${values.of(retrieval.asked, 'text[]')}`;
  const withWords = retrieval.askedWords.length > 0 ? `WHEN ${asked} AND words @@ ${wordsQuery(retrieval.askedWords, false, values)} THEN 0 ` : '';
  const near = retrieval.near.length > 0 ? `WHEN occupations && ${values.of(retrieval.near, 'text[]')} THEN 2 ` : '';
  return `CASE ${withWords}WHEN ${asked} THEN 1 ${near}ELSE ${byWords} END`;
}

/** How well the words fit, where no place orders a tier: in title or name before elsewhere. Finer points are the ranking's, the same for every engine. */
function scoreSql(retrieval: Retrieval, values: Values, wordsBy: WordsBy): string {
  if (retrieval.words.length === 0 || retrieval.asked.length > 0) return '0::real';
  if (wordsBy === 'spelling') return retrieval.words.map((word) => `word_similarity(${values.of(word, 'text')}, spelling)`).join(' + ');
  return retrieval.wordsIn === 'names' ? '0::real' : `(names @@ ${wordsQuery(retrieval.words, retrieval.isOpen, values)})::int::real`;
}

function orderSql(retrieval: Retrieval, table: IndexTable): string {
  const fresh = `${table.column(table.definition.freshness)} DESC NULLS LAST, id`;
  if (retrieval.sort === 'relevance') return `tier, ${retrieval.origin === null ? 'score DESC' : 'metres NULLS LAST'}, ${fresh}`;
  if (retrieval.sort === 'distance') return `metres NULLS LAST, ${fresh}`;
  const sort = table.definition.sorts[retrieval.sort]!;
  const by = `${table.column(sort.number)} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST`;
  return sort.number === table.definition.freshness ? `${by}, id` : `${by}, ${fresh}`;
}

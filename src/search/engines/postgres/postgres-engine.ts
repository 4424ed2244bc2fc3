import type { DataSource } from 'typeorm';
import type { IndexDefinition, IndexName, IndexReport, IndexStats, KeptDocument, Rebuilding, Retrieval, Retrieved, RetrievedHit, SearchDocument, SearchEngine } from '../search-engine.js';
import { TIERS } from '../search-engine.js';
import { countCells, type Cell } from './count-cells.js';
import { kmOfChord } from './earth.js';
import { PostgresRebuilding } from './postgres-rebuilding.js';
import { retrievalSql, type WordsBy } from './retrieval-sql.js';
import { Statements } from './statements.js';
import { indexTable, type IndexTable } from './tables.js';
import { rowOf, upsertSql } from './write-sql.js';

/** Documents a statement. */
const BATCH = 500;
const PAGE = 2_000;

/** Search on PostgreSQL: one table an index, one statement a search. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';
  readonly layout = 4;
  private readonly tables: ReadonlyMap<IndexName, IndexTable>;
  private readonly statements: Statements;

  /** `sectors`: the names of the browse tree's first level, always in the same order. */
  constructor(
    private readonly dataSource: DataSource,
    definitions: readonly IndexDefinition[],
    sectors: readonly string[],
  ) {
    this.tables = new Map(definitions.map((definition) => [definition.name, indexTable(definition, sectors)]));
    this.statements = new Statements(dataSource);
  }

  async index(index: IndexName, documents: readonly SearchDocument[]): Promise<IndexReport> {
    const table = this.table(index);
    const text = upsertSql(table);
    for (let from = 0; from < documents.length; from += BATCH) {
      const rows = documents.slice(from, from + BATCH).map((document) => rowOf(document, table));
      await this.dataSource.query(text, [JSON.stringify(rows)]);
    }
    return { indexed: documents.length, refused: [] };
  }

  async remove(index: IndexName, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.dataSource.query(`DELETE FROM ${this.table(index).table} WHERE id = ANY($1::int[])`, [ids]);
  }

  async search(index: IndexName, retrieval: Retrieval): Promise<Retrieved> {
    const found = await this.retrieve(index, retrieval, 'words');
    const mayBeMisspelt = retrieval.allowSimilar && retrieval.words.length > 0 && retrieval.asked.length === 0;
    return found.total > 0 || !mayBeMisspelt ? found : this.retrieve(index, retrieval, 'spelling');
  }

  async rebuild(index: IndexName): Promise<Rebuilding> {
    return PostgresRebuilding.begin(this.dataSource, this.table(index));
  }

  async stats(index: IndexName): Promise<IndexStats> {
    const [row] = await this.dataSource.query<{ documents: number }[]>(`SELECT count(*)::int AS documents FROM ${this.table(index).table}`);
    return { documents: row?.documents ?? 0 };
  }

  async *digests(index: IndexName, ids?: readonly number[]): AsyncGenerator<KeptDocument[]> {
    const among = ids === undefined ? '' : 'AND id = ANY($2::int[])';
    for (let after = 0; ; ) {
      const sql = `SELECT id, digest FROM ${this.table(index).table} WHERE id > $1 ${among} ORDER BY id LIMIT ${PAGE}`;
      const rows = await this.dataSource.query<KeptDocument[]>(sql, ids === undefined ? [after] : [after, ids]);
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)!.id;
    }
  }

  async isUp(): Promise<boolean> {
    await this.dataSource.query('SELECT 1');
    return true;
  }

  private async retrieve(index: IndexName, retrieval: Retrieval, wordsBy: WordsBy): Promise<Retrieved> {
    const table = this.table(index);
    const [first, ...rows] = await this.statements.rows(retrievalSql(retrieval, table, wordsBy));
    const counted = countCells(cellsOf(first?.[4] as string | null), table.facets, retrieval.keys, retrieval.facets);
    return { hits: rows.map(hitOf), ...counted };
  }

  private table(index: IndexName): IndexTable {
    const table = this.tables.get(index);
    if (table === undefined) throw new RangeError(`no index ${index}`);
    return table;
  }
}

function hitOf([id, tier, metres, card]: unknown[]): RetrievedHit {
  return { id: id as number, tier: TIERS[tier as number]!, distanceKm: metres === null ? null : kmOfChord(metres as number), card: JSON.parse(card as string) };
}

/** `key count,key count`; a key is the packed facets times eight, plus the tier. */
function cellsOf(text: string | null): Cell[] {
  if (text === null || text === '') return [];
  return text.split(',').map((cell) => {
    const space = cell.indexOf(' ');
    const key = Number(cell.slice(0, space));
    return { facets: Math.floor(key / 8), tier: key % 8, count: Number(cell.slice(space + 1)) };
  });
}

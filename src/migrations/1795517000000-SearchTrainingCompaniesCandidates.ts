import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns of each index that are its own; all else is the same. */
const TABLES: readonly [table: string, own: string][] = [
  ['search_programme', `next_start integer, free_places integer, duration integer, level text, sector text[] NOT NULL, department text, scheme text, zone text, rhythm text, certification text`],
  ['search_company', 'offers integer, headcount integer, department text, branch text, hiring text, zone text, naf text'],
  ['search_candidate', 'available_from integer, updated integer, level text, contract text[] NOT NULL, licence text, department text, zone text, territory text[] NOT NULL'],
];

/** The documents of training, companies and candidates. Can be thrown away and filled anew. */
export class SearchTrainingCompaniesCandidates1795517000000 implements MigrationInterface {
  name = 'SearchTrainingCompaniesCandidates1795517000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, own] of TABLES) {
      await queryRunner.query(
        `CREATE TABLE ${table} (id integer PRIMARY KEY, facets bigint NOT NULL, ${own}, occupations text[] NOT NULL, point cube, card text NOT NULL, names tsvector NOT NULL, words tsvector NOT NULL, spelling text NOT NULL)`,
      );
      for (const [column, how] of [['occupations', 'gin (occupations)'], ['point', 'gist (point)'], ['names', 'gin (names)'], ['words', 'gin (words)'], ['spelling', 'gin (spelling gin_trgm_ops)']]) {
        await queryRunner.query(`CREATE INDEX ${table}_${column} ON ${table} USING ${how}`);
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

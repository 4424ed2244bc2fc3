import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['search_offer', 'search_programme', 'search_company', 'search_candidate'];

/** What tells whether a document is still that of its row; the indexes are filled anew with it at the next start. */
export class SearchDigests1795518600000 implements MigrationInterface {
  name = 'SearchDigests1795518600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`ALTER TABLE ${table} ADD COLUMN digest text NOT NULL DEFAULT ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN digest`);
  }
}

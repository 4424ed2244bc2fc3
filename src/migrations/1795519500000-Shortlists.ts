import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each candidate's answers are chosen from while only offers change. Rebuilt at will. */
export class Shortlists1795519500000 implements MigrationInterface {
  name = 'Shortlists1795519500000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE candidate_shortlist (
        candidate_id integer PRIMARY KEY,
        region text NOT NULL,
        packed bytea NOT NULL
      )
    `);
    await queryRunner.query('CREATE INDEX candidate_shortlist_region ON candidate_shortlist (region)');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE candidate_shortlist');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who would take the places of each session, as the last runs counted it: between two runs of everything, answers start from it. Rebuilt at will. */
export class SessionCrowds1795518800000 implements MigrationInterface {
  name = 'SessionCrowds1795518800000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE session_crowd (
        session_id integer PRIMARY KEY,
        region text NOT NULL,
        taken double precision NOT NULL,
        worth double precision NOT NULL,
        CONSTRAINT session_crowd_range CHECK (taken >= 0 AND worth >= 0)
      )
    `);
    await queryRunner.query('CREATE INDEX session_crowd_region ON session_crowd (region)');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE session_crowd');
  }
}

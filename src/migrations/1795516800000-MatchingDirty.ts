import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changed since the lists were last true, and the reading of run logs and lists by what pages ask for. */
export class MatchingDirty1795516800000 implements MigrationInterface {
  name = 'MatchingDirty1795516800000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE matching_dirty (
        region text NOT NULL,
        subject text NOT NULL CONSTRAINT matching_dirty_subject CHECK (subject IN ('candidate', 'offer', 'session', 'programme', 'all')),
        subject_id integer NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        PRIMARY KEY (region, subject, subject_id)
      )
    `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE matching_dirty');
  }
}

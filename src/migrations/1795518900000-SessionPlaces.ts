import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With how many places and which start a session was last counted: a place less touches fewer people than a session that opens. */
export class SessionPlaces1795518900000 implements MigrationInterface {
  name = 'SessionPlaces1795518900000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session_crowd ADD places integer NOT NULL DEFAULT 0, ADD start_day integer NOT NULL DEFAULT 0');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session_crowd DROP places, DROP start_day');
  }
}

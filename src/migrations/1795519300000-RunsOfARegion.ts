import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last run of each region is found without reading the log of all. */
export class RunsOfARegion1795519300000 implements MigrationInterface {
  name = 'RunsOfARegion1795519300000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX match_run_region ON match_run (region, id)');
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX match_run_region');
  }
}

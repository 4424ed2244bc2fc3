import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DemoRegion1795516300000 implements MigrationInterface {
  name = 'DemoRegion1795516300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // At most one row: how the invented region of this database was made, and the day its dates were last moved to.
    await queryRunner.query(`
      CREATE TABLE demo_region (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        seed integer NOT NULL,
        scale text NOT NULL CHECK (scale IN ('small','region','large')),
        date date NOT NULL,
        moved_to date NOT NULL CHECK (moved_to >= date)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE demo_region');
  }
}

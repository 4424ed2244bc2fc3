import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a partner's key may act for; the keys there are keep reaching everything. */
export class ReachOfKeys1795519000000 implements MigrationInterface {
  name = 'ReachOfKeys1795519000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "api_key" ADD "reach" text array NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "api_key" DROP COLUMN "reach"');
  }
}

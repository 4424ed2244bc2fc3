import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhoPostedAndWhenAgreed1795516200000 implements MigrationInterface {
  name = 'WhoPostedAndWhenAgreed1795516200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "offer" ADD "posted_by" integer');
    await queryRunner.query('ALTER TABLE "offer" ADD CONSTRAINT "offer_posted_by" FOREIGN KEY ("posted_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE NO ACTION');
    await queryRunner.query('ALTER TABLE "candidate" ADD "age_exception_agreed_at" TIMESTAMP WITH TIME ZONE');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "candidate" DROP COLUMN "age_exception_agreed_at"');
    await queryRunner.query('ALTER TABLE "offer" DROP COLUMN "posted_by"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SentMailAndMatchesOfCandidate1795516100000 implements MigrationInterface {
  name = 'SentMailAndMatchesOfCandidate1795516100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE "sent_mail" (
        "key" text NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_sent_mail" PRIMARY KEY ("key")
      )`);
    await queryRunner.query('CREATE INDEX "match_candidate" ON "match" ("candidate_id")');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "match_candidate"');
    await queryRunner.query('DROP TABLE "sent_mail"');
  }
}

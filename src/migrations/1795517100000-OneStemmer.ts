import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words come to the index as the stems that every engine is given: PostgreSQL only leaves out accents and the small words of French. */
export class OneStemmer1795517100000 implements MigrationInterface {
  name = 'OneStemmer1795517100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TEXT SEARCH DICTIONARY passerelle_french (TEMPLATE = simple, STOPWORDS = french)');
    await queryRunner.query('ALTER TEXT SEARCH CONFIGURATION passerelle ALTER MAPPING REPLACE french_stem WITH passerelle_french');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TEXT SEARCH CONFIGURATION passerelle ALTER MAPPING REPLACE passerelle_french WITH french_stem');
    await queryRunner.query('DROP TEXT SEARCH DICTIONARY passerelle_french');
  }
}

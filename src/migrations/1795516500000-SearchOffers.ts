import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The documents of the offers' index, French words without accents, and the outbox readable in order. */
export class SearchOffers1795516500000 implements MigrationInterface {
  name = 'SearchOffers1795516500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TEXT SEARCH CONFIGURATION passerelle (COPY = french)');
    await queryRunner.query(
      'ALTER TEXT SEARCH CONFIGURATION passerelle ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart WITH unaccent, french_stem',
    );
    await queryRunner.query(`
      CREATE TABLE search_offer (
        id integer PRIMARY KEY,
        facets bigint NOT NULL,
        starts_on integer, duration integer, published integer, expires integer, applicants integer,
        contract text, level text, start text, department text, licence text, zone text, branch text, rhythm text,
        sector text[] NOT NULL,
        occupations text[] NOT NULL,
        point cube,
        card text NOT NULL,
        names tsvector NOT NULL,
        words tsvector NOT NULL,
        spelling text NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX search_offer_occupations ON search_offer USING gin (occupations)');
    await queryRunner.query('CREATE INDEX search_offer_point ON search_offer USING gist (point)');
    await queryRunner.query('CREATE INDEX search_offer_names ON search_offer USING gin (names)');
    await queryRunner.query('CREATE INDEX search_offer_words ON search_offer USING gin (words)');
    await queryRunner.query('CREATE INDEX search_offer_spelling ON search_offer USING gin (spelling gin_trgm_ops)');
    await queryRunner.query('CREATE INDEX search_offer_published ON search_offer (published DESC, id)');
    await queryRunner.query('CREATE INDEX outbox_event_sequence ON outbox_event (sequence)');
    await queryRunner.query('CREATE INDEX outbox_event_relayed ON outbox_event (relayed_at)');
    await queryRunner.query('CREATE TABLE search_index (name text NOT NULL, engine text NOT NULL, version integer NOT NULL, documents integer NOT NULL, rebuilt_at timestamptz NOT NULL, PRIMARY KEY (name, engine))');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE search_index');
    await queryRunner.query('DROP INDEX outbox_event_relayed');
    await queryRunner.query('DROP INDEX outbox_event_sequence');
    await queryRunner.query('DROP TABLE search_offer');
    await queryRunner.query('DROP TEXT SEARCH CONFIGURATION passerelle');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE list_entry ADD seat_chance smallint NOT NULL DEFAULT 255, ADD place_chance smallint NOT NULL DEFAULT 255,
     ADD CONSTRAINT list_entry_chances CHECK (seat_chance BETWEEN 0 AND 255 AND place_chance BETWEEN 0 AND 255)`,
  `CREATE TABLE candidate_outcome (
     candidate_id integer NOT NULL, region text NOT NULL, omega double precision NOT NULL, missed double precision NOT NULL, chance double precision NOT NULL,
     plain_chance double precision NOT NULL, last_score double precision NOT NULL, run_id integer NOT NULL,
     CONSTRAINT candidate_outcome_range CHECK (omega > 0 AND missed BETWEEN 0 AND 1 AND chance BETWEEN 0 AND 1 AND plain_chance BETWEEN 0 AND 1),
     CONSTRAINT "PK_candidate_outcome" PRIMARY KEY (candidate_id)
   )`,
  'CREATE INDEX candidate_outcome_region ON candidate_outcome (region)',
  `CREATE TABLE match_state (region text NOT NULL, run_id integer NOT NULL, warm bytea NOT NULL, CONSTRAINT "PK_match_state" PRIMARY KEY (region))`,
  // Floating-point numbers hardly compress, and a run should not wait for the attempt.
  'ALTER TABLE match_state ALTER warm SET STORAGE EXTERNAL',
  `ALTER TABLE without_list ADD region text NOT NULL DEFAULT '32'`,
  'ALTER TABLE match_run ADD warm_hash text',
  'CREATE TABLE department (code text NOT NULL, name text NOT NULL, region text NOT NULL, CONSTRAINT "PK_department" PRIMARY KEY (code))',
  `CREATE FUNCTION match_run_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.state = 'running' THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'the run log is append-only: run % stays as it is', OLD.id USING ERRCODE = 'restrict_violation';
   END $$`,
  'CREATE TRIGGER match_run_append_only BEFORE UPDATE OR DELETE ON match_run FOR EACH ROW EXECUTE FUNCTION match_run_append_only()',
];

const DOWN = [
  'DROP TRIGGER match_run_append_only ON match_run',
  'DROP FUNCTION match_run_append_only',
  'DROP TABLE department',
  'ALTER TABLE match_run DROP warm_hash',
  'ALTER TABLE without_list DROP region',
  'DROP TABLE match_state',
  'DROP TABLE candidate_outcome',
  'ALTER TABLE list_entry DROP seat_chance, DROP place_chance',
];

/** What lists are worth and where the next run starts, by region; and a run log that nothing rewrites. */
export class ExpectedOutcomes1795517150000 implements MigrationInterface {
  name = 'ExpectedOutcomes1795517150000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

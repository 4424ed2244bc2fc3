import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and where two sides meet, and the day they sign. */
export class MeetingsAndSignatures1795518400000 implements MigrationInterface {
  name = 'MeetingsAndSignatures1795518400000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE match
        ADD COLUMN meeting_on date,
        ADD COLUMN meeting_time text,
        ADD COLUMN meeting_kind text,
        ADD COLUMN meeting_where text,
        ADD COLUMN signed_on date,
        ADD CONSTRAINT match_meeting CHECK (num_nonnulls(meeting_on, meeting_time, meeting_kind, meeting_where) IN (0, 4) AND (meeting_kind IS NULL OR meeting_kind IN ('place','phone'))),
        ADD CONSTRAINT match_signed CHECK (signed_on IS NULL OR state = 'signed')
    `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE match
        DROP CONSTRAINT match_signed,
        DROP CONSTRAINT match_meeting,
        DROP COLUMN signed_on,
        DROP COLUMN meeting_where,
        DROP COLUMN meeting_kind,
        DROP COLUMN meeting_time,
        DROP COLUMN meeting_on
    `);
  }
}

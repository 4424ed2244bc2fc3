import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the next full run of a region starts from. Rebuilt at will: without it a run starts afresh. */
@Entity('match_state')
export class MatchState {
  @PrimaryColumn('text')
  region!: string;

  @Column('integer')
  runId!: number;

  /** The last full run's x above 0, packed (`warm-start.ts`). */
  @Column('bytea')
  warm!: Buffer;
}

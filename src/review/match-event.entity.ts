import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MatchState } from './match.entity.js';

/** History of a match: append-only. */
@Entity('match_event')
@Index('match_event_match', ['matchId', 'id'])
export class MatchEvent {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  matchId!: number;

  @Column({ type: 'text', nullable: true })
  fromState!: MatchState | null;

  @Column('text')
  toState!: MatchState;

  /** `apply`, `present`, `candidate_yes`, `company_no`, `reject`, `withdraw`… */
  @Column('text')
  act!: string;

  @Column({ type: 'integer', nullable: true })
  actorId!: number | null;

  @Column('text')
  actorRole!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Version of the match after this act. */
  @Column('integer')
  version!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

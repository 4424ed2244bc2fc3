import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Proof that someone was erased; nothing in it says who. */
@Entity('erasure')
@Check('erasure_reason', `reason IN ('asked','inactive')`)
export class Erasure {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  /** The file that stays, anonymous, for the history; null when there was none. */
  @Index('erasure_candidate', { unique: true, where: 'candidate_id IS NOT NULL' })
  @Column({ type: 'integer', nullable: true })
  candidateId!: number | null;

  @Column('text')
  reason!: 'asked' | 'inactive';

  @Column('timestamptz')
  at!: Date;
}

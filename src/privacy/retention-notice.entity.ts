import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Candidate } from '../candidates/candidate.entity.js';

/** Someone inactive was told that their data will be erased; coming back takes the notice away. */
@Entity('retention_notice')
@Check('retention_notice_of_one', `(account_id IS NULL) <> (candidate_id IS NULL)`)
export class RetentionNotice {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('retention_notice_account', { unique: true, where: 'account_id IS NOT NULL' })
  @Column({ type: 'integer', nullable: true })
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'retention_notice_of_account' })
  account?: Account | null;

  /** A file without an account. */
  @Index('retention_notice_candidate', { unique: true, where: 'candidate_id IS NOT NULL' })
  @Column({ type: 'integer', nullable: true })
  candidateId!: number | null;

  @ManyToOne(() => Candidate, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'candidate_id', foreignKeyConstraintName: 'retention_notice_of_candidate' })
  candidate?: Candidate | null;

  @Column('timestamptz')
  noticedAt!: Date;
}

import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from './account.entity.js';

export const CONSENT_PURPOSES = ['matching', 'age_exception', 'alerts'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** One yes, for one purpose, with what was read when it was given. Withdrawing dates it; rows are never rewritten. */
@Entity('consent')
@Index('consent_live', ['accountId', 'purpose'], { unique: true, where: 'withdrawn_at IS NULL' })
export class Consent {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Account;

  @Column('text')
  purpose!: ConsentPurpose;

  @Column('text')
  textVersion!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}

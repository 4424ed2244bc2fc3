import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

export const ROLES = ['candidate', 'company', 'training_centre', 'adviser', 'partner', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Someone who signs in. What they are beyond that (candidate, member of a company) points here from its own room. */
@Entity('account')
@Check('account_role', `role IN ('candidate','company','training_centre','adviser','partner','administrator')`)
@Check('account_email', `email = lower(email) AND email LIKE '%_@_%'`)
export class Account {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('account_email_unique', { unique: true })
  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  @Column({ type: 'text', default: '' })
  displayName!: string;

  /** Adviser's scope: departments (`59`) and employment zones (`3220`). */
  @Column({ type: 'text', array: true, default: '{}' })
  territories!: string[];

  /** Adviser's scope: IDCC; empty means every branch. */
  @Column({ type: 'text', array: true, default: '{}' })
  branches!: string[];

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

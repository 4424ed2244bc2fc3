import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../../accounts/account.entity.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

export const ALERT_FREQUENCIES = ['daily', 'weekly'] as const;
export type AlertFrequency = (typeof ALERT_FREQUENCIES)[number];

/** A search that someone keeps: what is new for it arrives by mail. */
@Entity('saved_search')
@Index('saved_search_once', ['accountId', 'asked'], { unique: true })
@Index('saved_search_due', ['frequency', 'checkedOn', 'id'], { where: 'paused_at IS NULL' })
@Check('saved_search_frequency', `frequency IN ('daily','weekly')`)
@Check('saved_search_label', `char_length(label) BETWEEN 1 AND 120`)
@Check('saved_search_asked', `char_length(asked) <= 4000`)
export class SavedSearch {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'saved_search_of_account' })
  account?: Account;

  /** The search as it stands in an address, always written the same way: `text=boulanger&radius=30`. */
  @Column('text')
  asked!: string;

  /** What people read: `boulanger · à moins de 30 km`. */
  @Column('text')
  label!: string;

  @Column('text')
  frequency!: AlertFrequency;

  /** Nothing is mailed meanwhile. */
  @Column({ type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** The last offer there was when the search was saved: whatever comes after it is new. */
  @Column({ type: 'integer', default: 0 })
  newestOfferId!: number;

  /** The day of the round that looked last; the day of saving, before the first. */
  @Column('date')
  checkedOn!: CalendarDate;

  @Column({ type: 'timestamptz', nullable: true })
  lastSentAt!: Date | null;
}

import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { SavedSearch } from './saved-search.entity.js';

/** A mail of what is new for a saved search: found, then sent once, or dropped where nothing was left to tell. */
@Entity('alert_mail')
@Index('alert_mail_waiting', ['foundAt'], { where: 'sent_at IS NULL AND dropped_at IS NULL' })
@Check('alert_mail_end', `sent_at IS NULL OR dropped_at IS NULL`)
export class AlertMail {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('alert_mail_saved_search')
  @Column('integer')
  savedSearchId!: number;

  @ManyToOne(() => SavedSearch, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'saved_search_id', foreignKeyConstraintName: 'alert_mail_of_search' })
  savedSearch?: SavedSearch;

  @Column('timestamptz')
  foundAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  droppedAt!: Date | null;
}

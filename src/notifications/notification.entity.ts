import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One row a message; mailed once, however often its event is delivered. */
@Entity('notification')
export class Notification {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  /** `<event id>:<recipient>`: the second delivery of an event makes no second message. */
  @Index('notification_key', { unique: true })
  @Column('text')
  key!: string;

  @Index('notification_account')
  @Column({ type: 'integer', nullable: true })
  accountId!: number | null;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  payload!: Record<string, number | string>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  mailedAt!: Date | null;
}

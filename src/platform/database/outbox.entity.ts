import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A change that happened, written in the transaction of the change; the relay hands it to the queues. */
@Entity('outbox_event')
@Index('outbox_event_sequence', ['sequence'])
@Index('outbox_event_relayed', ['relayedAt'])
@Index('outbox_event_waiting', ['sequence'], { where: 'relayed_at IS NULL' })
export class OutboxEvent {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'bigint', generated: 'increment' })
  sequence!: string;

  @Column('text')
  kind!: string;

  /** Ids only, never contents. */
  @Column('jsonb')
  payload!: Record<string, number | string>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  occurredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  relayedAt!: Date | null;
}

import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { CalendarDate } from '../shared/calendar-date.js';
import { Programme } from './programme.entity.js';

/** A start date of a programme, with its places. */
@Entity('training_session')
@Index('training_session_start', ['programmeId', 'startsOn'], { unique: true })
@Check('training_session_places', `places >= 0 AND places_taken >= 0 AND places_taken <= places`)
@Check('training_session_status', `status IN ('open','closed')`)
export class TrainingSession {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  programmeId!: number;

  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'programme_id' })
  programme?: Programme;

  @Column('date')
  startsOn!: CalendarDate;

  @Column('smallint')
  places!: number;

  @Column({ type: 'smallint', default: 0 })
  placesTaken!: number;

  @Column({ type: 'text', default: 'open' })
  status!: 'open' | 'closed';

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

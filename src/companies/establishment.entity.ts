import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { NafEdition } from '../shared/codes.js';
import type { CalendarDate } from '../shared/calendar-date.js';

/** A place of business: one SIRET. */
@Entity('establishment')
@Check('establishment_siret', `siret ~ '^[0-9]{14}$' AND siret !~ '^0{9}'`)
@Check('establishment_naf', `naf ~ '^[0-9]{4}[A-Z]$' AND naf_edition IN ('rev2','2025')`)
@Check('establishment_counts', `masters >= 0 AND headcount >= 0 AND repeating_apprentices >= 0`)
@Check('establishment_point', `latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND NOT (latitude = 0 AND longitude = 0)`)
@Check('establishment_answer_rate', `answer_rate BETWEEN 0 AND 100`)
export class Establishment {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('establishment_siret_unique', { unique: true })
  @Column('char', { length: 14 })
  siret!: string;

  @Column('text')
  name!: string;

  @Column('char', { length: 5 })
  naf!: string;

  @Column({ type: 'text', default: 'rev2' })
  nafEdition!: NafEdition;

  /** The branch it declares; decides the OPCO. Null when unknown. */
  @Index('establishment_idcc')
  @Column({ type: 'char', length: 4, nullable: true })
  idcc!: string | null;

  @Column({ type: 'text', default: '' })
  address!: string;

  @Index('establishment_insee')
  @Column('char', { length: 5 })
  insee!: string;

  @Column('text')
  communeName!: string;

  @Column('text')
  department!: string;

  @Column('text')
  employmentZone!: string;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;

  @Column({ type: 'integer', default: 0 })
  headcount!: number;

  /** Apprentice masters: people allowed to train (R6223-6: two apprentices each). */
  @Column({ type: 'smallint', default: 0 })
  masters!: number;

  /** Last day of each apprenticeship contract now running here. */
  @Column({ type: 'date', array: true, default: '{}' })
  apprenticesUntil!: CalendarDate[];

  /** Apprentices who repeat their year: one more seat (R6223-6). */
  @Column({ type: 'smallint', default: 0 })
  repeatingApprentices!: number;

  @Column({ type: 'text', nullable: true })
  contactName!: string | null;

  @Column({ type: 'text', nullable: true })
  contactEmail!: string | null;

  @Column({ type: 'text', nullable: true })
  contactPhone!: string | null;

  /** Share of candidates answered, 0–100; null until there is something to measure. */
  @Column({ type: 'smallint', nullable: true })
  answerRate!: number | null;

  /** An adviser, or the register, says that it exists. Its offers go live only then. */
  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Column({ type: 'integer', nullable: true })
  verifiedBy!: number | null;

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  @Column({ type: 'text', default: 'self' })
  source!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

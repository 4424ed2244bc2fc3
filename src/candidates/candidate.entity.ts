import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { Level } from '../shared/level.js';
import type { Rhythm } from '../shared/rhythm.js';
import type { TravelMode } from '../shared/travel-mode.js';
import { Account } from '../accounts/account.entity.js';

export const CANDIDATE_STATUSES = ['active', 'paused', 'placed', 'closed'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

/** Someone who looks: a young person, an employee or a job seeker. Sex, origin, nationality, family and health are not asked. */
@Entity('candidate')
@Check('candidate_status', `status IN ('active','paused','placed','closed')`)
@Check('candidate_level', `level IN (0,3,4,5,6,7,8) AND (target_level IS NULL OR target_level IN (3,4,5,6,7,8))`)
@Check('candidate_wishes', `cardinality(wishes) <= 5`)
@Check('candidate_modes', `travel_modes <@ ARRAY['walk','bike','moped','transit','car'] AND cardinality(travel_modes) >= 1`)
@Check('candidate_contract_kinds', `contract_kinds <@ ARRAY['apprenticeship','professionalisation','fixed_term','permanent'] AND cardinality(contract_kinds) >= 1`)
@Check('candidate_travel', `max_km BETWEEN 1 AND 200`)
@Check('candidate_age_limit', `apprenticeship_age_limit IN (29, 35, 99)`)
@Check('candidate_rhythm', `rhythm IN ('one_week_of_two','one_week_of_three','one_week_a_month','two_days_a_week')`)
@Check('candidate_point', `latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND NOT (latitude = 0 AND longitude = 0)`)
export class Candidate {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  /** Null when an adviser entered the person at their desk and no mail is known yet. */
  @Index('candidate_account', { unique: true, where: 'account_id IS NOT NULL' })
  @Column({ type: 'integer', nullable: true })
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'account_id' })
  account?: Account | null;

  @Column('text')
  firstName!: string;

  @Column('text')
  lastName!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column('date')
  birthDate!: CalendarDate;

  /** When the guardian of a minor agreed that contacts be shared. */
  @Column({ type: 'timestamptz', nullable: true })
  guardianConsentAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  guardianEmail!: string | null;

  @Column('char', { length: 5 })
  insee!: string;

  @Column('text')
  communeName!: string;

  @Index('candidate_department')
  @Column('text')
  department!: string;

  @Index('candidate_zone')
  @Column('text')
  employmentZone!: string;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;

  /** Highest level obtained. */
  @Column('smallint')
  level!: Level;

  /** Level of the diploma wished for; null when open. */
  @Column({ type: 'smallint', nullable: true })
  targetLevel!: Level | null;

  /** Finished collège (3e): opens apprenticeship at 15 (L6222-1). */
  @Column({ type: 'boolean', default: true })
  collegeCompleted!: boolean;

  /** ROME codes, most wanted first, five at most. */
  @Column({ type: 'text', array: true, default: '{}' })
  wishes!: string[];

  @Column('text', { array: true })
  contractKinds!: ContractKind[];

  @Column('date')
  availableFrom!: CalendarDate;

  @Column('text', { array: true })
  travelModes!: TravelMode[];

  /** How far one agrees to go, kilometres as the crow flies. */
  @Column({ type: 'smallint', default: 30 })
  maxKm!: number;

  @Column({ type: 'boolean', default: false })
  licence!: boolean;

  @Column({ type: 'text', nullable: true })
  rhythm!: Rhythm | null;

  @Column({ type: 'text', array: true, default: '{}' })
  skills!: string[];

  /** Registered as looking for work: opens professionalisation from 26 (L6325-1). */
  @Column({ type: 'boolean', default: false })
  jobSeeker!: boolean;

  /** Last age at which an apprenticeship may begin: 29, 35 or none (99) by L6222-2; the reason is not kept. */
  @Column({ type: 'smallint', default: 29 })
  apprenticeshipAgeLimit!: 29 | 35 | 99;

  /** When the person agreed to that exception; an adviser may hear it at their desk. */
  @Column({ type: 'timestamptz', nullable: true })
  ageExceptionAgreedAt?: Date | null;

  /** Opted out of computed proposals: plain search only. */
  @Column({ type: 'boolean', default: false })
  optedOut!: boolean;

  @Column({ type: 'text', default: 'active' })
  status!: CandidateStatus;

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  @Column({ type: 'text', default: 'self' })
  source!: string;

  @Index('candidate_source', { unique: true, where: 'source_ref IS NOT NULL' })
  @Column({ type: 'text', nullable: true })
  sourceRef!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { ContractKind } from '../shared/contract-kind.js';
import type { Level } from '../shared/level.js';
import type { Rhythm } from '../shared/rhythm.js';
import { Account } from '../accounts/account.entity.js';
import { Establishment } from '../companies/establishment.entity.js';

/** `pending`: waits for its company to be verified. */
export const OFFER_STATUSES = ['pending', 'open', 'paused', 'closed'] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** A job or apprenticeship with one place of work. Only offers whose facts are complete are matched (`matchable`). */
@Entity('offer')
@Index('offer_source', ['source', 'sourceRef'], { unique: true, where: 'source_ref IS NOT NULL' })
@Index('offer_open', ['status', 'expiresOn'])
@Check('offer_status', `status IN ('pending','open','paused','closed')`)
@Check('offer_contract_kind', `contract_kind IN ('apprenticeship','professionalisation','fixed_term','permanent')`)
@Check('offer_title', `char_length(title) BETWEEN 3 AND 150`)
@Check('offer_description', `char_length(description) >= 30`)
@Check('offer_occupation', `occupation_code ~ '^[A-N][0-9]{4}$' AND (occupation_confidence IS NULL OR occupation_confidence BETWEEN 0 AND 1)`)
@Check('offer_level', `target_level IN (0,3,4,5,6,7,8) AND minimum_level IN (0,3,4,5,6,7,8)`)
@Check('offer_duration', `duration_months IS NULL OR contract_kind IN ('permanent','fixed_term') OR duration_months BETWEEN 6 AND 36`)
@Check('offer_seats', `seats >= 1 AND seats_taken >= 0 AND seats_taken <= seats`)
@Check('offer_rhythm', `rhythm IN ('one_week_of_two','one_week_of_three','one_week_a_month','two_days_a_week')`)
@Check('offer_point', `latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND NOT (latitude = 0 AND longitude = 0)`)
@Check('offer_owner', `establishment_id IS NOT NULL OR (recruiter_name IS NOT NULL AND apply_url IS NOT NULL)`)
@Check(
  'offer_matchable',
  `matchable = (establishment_id IS NOT NULL AND occupation_code IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL AND starts_on IS NOT NULL AND (contract_kind = 'permanent' OR duration_months IS NOT NULL))`,
)
@Check('offer_counts', `applicants >= 0 AND lists >= 0`)
export class Offer {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  /** Null for a partner's offer without a SIRET: it then carries a recruiter's name and an address to apply at. */
  @Index('offer_establishment')
  @Column({ type: 'integer', nullable: true })
  establishmentId!: number | null;

  @ManyToOne(() => Establishment, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'establishment_id' })
  establishment?: Establishment | null;

  @Column({ type: 'text', nullable: true })
  recruiterName!: string | null;

  @Column({ type: 'text', nullable: true })
  applyUrl!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  description!: string;

  @Index('offer_occupation_index')
  @Column({ type: 'text', nullable: true })
  occupationCode!: string | null;

  /** 1 when somebody chose it; below when it was read from the title. */
  @Column({ type: 'real', nullable: true })
  occupationConfidence!: number | null;

  @Column('text')
  contractKind!: ContractKind;

  /** RNCP of the diploma prepared, when the company names one. */
  @Column({ type: 'text', nullable: true })
  rncp!: string | null;

  /** Level of the diploma prepared (alternance) or of the job. */
  @Column({ type: 'smallint', nullable: true })
  targetLevel!: Level | null;

  /** Level the employer asks one to have already. */
  @Column({ type: 'smallint', default: 0 })
  minimumLevel!: Level;

  @Column({ type: 'date', nullable: true })
  startsOn!: CalendarDate | null;

  /** Null for a permanent contract, or unknown. */
  @Column({ type: 'smallint', nullable: true })
  durationMonths!: number | null;

  @Column({ type: 'smallint', default: 1 })
  seats!: number;

  @Column({ type: 'smallint', default: 0 })
  seatsTaken!: number;

  @Column({ type: 'text', nullable: true })
  rhythm!: Rhythm | null;

  @Column({ type: 'boolean', default: false })
  licenceRequired!: boolean;

  /** Work before 6 am or after 10 pm: flagged for minors. */
  @Column({ type: 'boolean', default: false })
  nightWork!: boolean;

  /** Work regulated for minors (machines, chemicals…). */
  @Column({ type: 'boolean', default: false })
  regulatedWork!: boolean;

  @Column({ type: 'text', array: true, default: '{}' })
  skills!: string[];

  @Column({ type: 'char', length: 4, nullable: true })
  idcc!: string | null;

  @Column({ type: 'char', length: 5, nullable: true })
  naf!: string | null;

  @Column({ type: 'char', length: 5, nullable: true })
  insee!: string | null;

  @Column('text')
  communeName!: string;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  employmentZone!: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  @Column({ type: 'text', default: 'open' })
  status!: OfferStatus;

  @Column({ type: 'date' })
  publishedOn!: CalendarDate;

  /** Last day it may be shown: two months after publication, extendable. */
  @Column({ type: 'date' })
  expiresOn!: CalendarDate;

  @Column({ type: 'text', default: 'self' })
  source!: string;

  @Column({ type: 'text', nullable: true })
  sourceRef!: string | null;

  /** Hash of what the source sent: importing the same again changes nothing. */
  @Column({ type: 'text', nullable: true })
  sourceHash!: string | null;

  /** The account that posted it: while it waits, it goes live only with this person's claim. */
  @Column({ type: 'integer', nullable: true })
  postedBy?: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'posted_by', foreignKeyConstraintName: 'offer_posted_by' })
  poster?: Account | null;

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  /** Live applications, and lists of the last run it stands in. */
  @Column({ type: 'integer', default: 0 })
  applicants!: number;

  @Column({ type: 'integer', default: 0 })
  lists!: number;

  /** Has all that matching needs; computed by `isMatchable`, verified by the database. */
  @Column({ type: 'boolean', default: false })
  matchable!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** Every seat is taken: the offer may still be open, nobody applies any more. */
export function isFull({ seats, seatsTaken }: Pick<Offer, 'seats' | 'seatsTaken'>): boolean {
  return seatsTaken >= seats;
}

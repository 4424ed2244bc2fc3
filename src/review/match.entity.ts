import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import { Candidate } from '../candidates/candidate.entity.js';
import { Offer } from '../offers/offer.entity.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { MatchExplanation } from './match-explanation.js';

export const MATCH_STATES = ['proposed', 'presented', 'mutual', 'meeting', 'signed', 'rejected', 'declined', 'withdrawn', 'obsolete', 'expired'] as const;
export type MatchState = (typeof MATCH_STATES)[number];
export const LIVE_STATES = ['proposed', 'presented', 'mutual', 'meeting', 'signed'] as const satisfies readonly MatchState[];

export type Answer = 'yes' | 'no';
export const MEETING_KINDS = ['place', 'phone'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
/** Who made the record begin. */
export type MatchOrigin = 'application' | 'invitation' | 'proposal';

/** One candidate × one offer, once people act on it; one live record per pair. */
@Entity('match')
@Index('match_live', ['candidateId', 'offerId'], { unique: true, where: `state IN ('proposed','presented','mutual','meeting','signed')` })
@Index('match_offer', ['offerId'])
@Index('match_candidate', ['candidateId'])
@Check('match_state', `state IN ('proposed','presented','mutual','meeting','signed','rejected','declined','withdrawn','obsolete','expired')`)
@Check('match_origin', `origin IN ('application','invitation','proposal')`)
@Check('match_answers', `(candidate_answer IS NULL OR candidate_answer IN ('yes','no')) AND (company_answer IS NULL OR company_answer IN ('yes','no'))`)
@Check('match_mutual', `state NOT IN ('mutual','meeting','signed') OR (candidate_answer = 'yes' AND company_answer = 'yes')`)
@Check('match_meeting', `num_nonnulls(meeting_on, meeting_time, meeting_kind, meeting_where) IN (0, 4) AND (meeting_kind IS NULL OR meeting_kind IN ('place','phone'))`)
@Check('match_signed', `signed_on IS NULL OR state = 'signed'`)
export class Match {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  candidateId!: number;

  @ManyToOne(() => Candidate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'candidate_id' })
  candidate?: Candidate;

  @Column('integer')
  offerId!: number;

  @ManyToOne(() => Offer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'offer_id' })
  offer?: Offer;

  @Column({ type: 'integer', nullable: true })
  sessionId!: number | null;

  @Column('text')
  state!: MatchState;

  @Column('text')
  origin!: MatchOrigin;

  @Column({ type: 'text', nullable: true })
  candidateAnswer!: Answer | null;

  @Column({ type: 'timestamptz', nullable: true })
  candidateAnsweredAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  candidateReason!: string | null;

  @Column({ type: 'text', nullable: true })
  companyAnswer!: Answer | null;

  @Column({ type: 'timestamptz', nullable: true })
  companyAnsweredAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  companyReason!: string | null;

  /** What the candidate wrote when applying. */
  @Column({ type: 'text', default: '' })
  message!: string;

  /** What the company wrote with its answer. */
  @Column({ type: 'text', default: '' })
  reply!: string;

  /** Rules that flag or would refuse the pair, said to the adviser. */
  @Column({ type: 'text', array: true, default: '{}' })
  flags!: string[];

  /** Points of both sides as they stood when the record began, with the run and versions: the explanation that was shown. */
  @Column({ type: 'jsonb', nullable: true })
  explanation!: MatchExplanation | null;

  /** When they meet, in France; set together, or not at all. */
  @Column({ type: 'date', nullable: true })
  meetingOn!: CalendarDate | null;

  /** `14:30` */
  @Column({ type: 'text', nullable: true })
  meetingTime!: string | null;

  @Column({ type: 'text', nullable: true })
  meetingKind!: MeetingKind | null;

  /** The address, or the number to call. */
  @Column({ type: 'text', nullable: true })
  meetingWhere!: string | null;

  /** The day of the contract. */
  @Column({ type: 'date', nullable: true })
  signedOn!: CalendarDate | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

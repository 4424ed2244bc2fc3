import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the last run gives a candidate: one offer at one rank, with everything that explains it. Rebuilt at will. */
@Entity('list_entry')
@Index('list_entry_offer', ['offerId'])
@Check('list_entry_rank', `rank BETWEEN 1 AND 10 AND wish_rank >= 1`)
@Check('list_entry_chances', `seat_chance BETWEEN 0 AND 255 AND place_chance BETWEEN 0 AND 255`)
export class ListEntry {
  @PrimaryColumn('integer')
  candidateId!: number;

  @PrimaryColumn('integer')
  offerId!: number;

  /** The best session for the pair; null for kinds without training. */
  @Column({ type: 'integer', nullable: true })
  sessionId!: number | null;

  @Column('smallint')
  rank!: number;

  /** The rank this offer would have by the candidate's wish alone, as it was counted when all in their reach was last looked at. */
  @Column('smallint')
  wishRank!: number;

  /** Points by criterion, in the order of the weights' table of `weightsVersion`. */
  @Column('smallint', { array: true })
  candidatePoints!: number[];

  @Column('smallint', { array: true })
  employerPoints!: number[];

  /** Chances, quantised 0–255: applies if it is looked at; is acceptable if applied. */
  @Column('smallint')
  u!: number;

  @Column('smallint')
  p!: number;

  /** Chances, quantised 0–255: that a seat is left when the candidate comes (A); that the session has a place left (B). Within 2 of what the last run found (`chanceStands`). */
  @Column({ type: 'smallint', default: 255 })
  seatChance!: number;

  @Column({ type: 'smallint', default: 255 })
  placeChance!: number;

  /** Codes of the rules that flag the pair for the adviser. */
  @Column({ type: 'text', array: true, default: '{}' })
  flags!: string[];

  @Column('integer')
  runId!: number;
}

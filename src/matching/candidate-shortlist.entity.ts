import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The best of all that is in a candidate's reach, as it was last looked at: while only offers change, their answers are chosen from it. Rebuilt at will. */
@Entity('candidate_shortlist')
@Index('candidate_shortlist_region', ['region'])
export class CandidateShortlist {
  @PrimaryColumn('integer')
  candidateId!: number;

  /** INSEE code of the region whose run wrote it. */
  @Column('text')
  region!: string;

  /** By rising id. */
  @Column('integer', { array: true })
  offerIds!: number[];

  /** Feasible pairs there were. */
  @Column('integer')
  feasible!: number;

  /** By points of wish, 0 to 100: the rank that a pair has by wish alone; uint16, little-endian. */
  @Column('bytea')
  wishRanks!: Buffer;
}

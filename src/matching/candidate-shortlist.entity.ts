import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The best of what was last tried for a candidate: while only offers change, their answers are chosen from it and from what changed.
 * One row for each candidate with a feasible pair. Rebuilt at will.
 */
@Entity('candidate_shortlist')
@Index('candidate_shortlist_region', ['region'])
export class CandidateShortlist {
  @PrimaryColumn('integer')
  candidateId!: number;

  /** INSEE code of the region whose run wrote it. */
  @Column('text')
  region!: string;

  /** As `packShortlists` made it. */
  @Column('bytea')
  packed!: Buffer;
}

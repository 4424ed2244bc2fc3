import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a candidate's list is worth by the model of outcomes, as it was last published: one row for each candidate with a list. Rebuilt at will. */
@Entity('candidate_outcome')
@Index('candidate_outcome_region', ['region'])
@Check('candidate_outcome_range', `omega > 0 AND missed BETWEEN 0 AND 1 AND chance BETWEEN 0 AND 1 AND plain_chance BETWEEN 0 AND 1`)
export class CandidateOutcome {
  @PrimaryColumn('integer')
  candidateId!: number;

  /** INSEE code of the region whose run wrote it. */
  @Column('text')
  region!: string;

  /** ω: how much the candidate counts, so that nobody pays for the others. */
  @Column('double precision')
  omega!: number;

  /** Π(1 − w·P) over the list: what the objective misses of them. */
  @Column('double precision')
  missed!: number;

  /** That at least one place comes of the list, and of the list of a plain search. */
  @Column('double precision')
  chance!: number;

  @Column('double precision')
  plainChance!: number;

  /** u·p·g of the last place on the list: what an offer must bring to come in. */
  @Column('double precision')
  lastScore!: number;

  @Column('integer')
  runId!: number;
}

import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Where somebody read it: an adviser's desk, the API, a company's inbox, a candidate's own proposals. */
export const SEEN_PLACES = ['desk', 'api', 'inbox', 'proposals'] as const;
export type SeenPlace = (typeof SEEN_PLACES)[number];

/** Who saw what a run gave a candidate: append-only (a trigger refuses changes; erasure takes the person out). */
@Entity('list_seen')
@Index('list_seen_run', ['runId', 'id'])
@Index('list_seen_candidate', ['candidateId'])
@Check('list_seen_place', `place IN ('desk','api','inbox','proposals')`)
@Check('list_seen_ranks', `cardinality(offer_ids) = cardinality(ranks)`)
export class ListSeen {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  candidateId!: number;

  /** The run that wrote what was seen; null where no run did (an application of one's own). */
  @Column({ type: 'integer', nullable: true })
  runId!: number | null;

  /** Null once that account is erased. */
  @Column({ type: 'integer', nullable: true })
  viewerId!: number | null;

  @Column('text')
  viewerRole!: string;

  @Column('text')
  place!: SeenPlace;

  /** The offers shown, and beside each its rank; 0 where it stood in no list. */
  @Column('integer', { array: true })
  offerIds!: number[];

  @Column('smallint', { array: true })
  ranks!: number[];

  @Column('timestamptz')
  at!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A candidate or an offer that the last run leaves with nothing, and the rule that refused most of its pairs. */
@Entity('without_list')
export class WithoutList {
  @PrimaryColumn('text')
  side!: 'candidate' | 'offer';

  @PrimaryColumn('integer')
  subjectId!: number;

  /** INSEE code of the region whose run wrote it. */
  @Column({ type: 'text', default: '32' })
  region!: string;

  @Column('text')
  reason!: string;

  @Column('integer')
  runId!: number;
}

import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type RunState = 'running' | 'done' | 'failed';

/** The run log: one row a run; a trigger refuses that one which has ended be rewritten or deleted. */
@Entity('match_run')
@Check('match_run_state', `state IN ('running','done','failed')`)
@Check('match_run_kind', `kind IN ('full','incremental')`)
@Index('match_run_region', ['region', 'id'])
@Index('match_run_single_writer', ['region'], { unique: true, where: `state = 'running'` })
export class MatchRun {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('text')
  region!: string;

  @Column('text')
  kind!: 'full' | 'incremental';

  @Column('text')
  state!: RunState;

  /** Versions of rules, weights and method, as written in their tables. */
  @Column('jsonb')
  versions!: Record<string, string>;

  @Column('integer')
  seed!: number;

  @Column({ type: 'text', nullable: true })
  snapshotHash!: string | null;

  /** Hash of the x and ω it started from; null: afresh. The same snapshot, warm start, seed and versions give the same lists. */
  @Column({ type: 'text', nullable: true })
  warmHash!: string | null;

  /** The figures of DESIGN §6: pairs visited, feasible, kept; coverage, Gini, loads; times by stage… */
  @Column({ type: 'jsonb', default: {} })
  figures!: Record<string, number>;

  @Column({ type: 'text', nullable: true })
  error!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}

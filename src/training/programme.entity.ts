import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';
import type { Level } from '../shared/level.js';
import type { Rhythm } from '../shared/rhythm.js';
import { TrainingSite } from './training-site.entity.js';

/** One certification prepared at one site. */
@Entity('programme')
@Index('programme_site_rncp', ['siteId', 'rncp', 'title'], { unique: true })
@Check('programme_rncp', `rncp ~ '^RNCP[0-9]{3,6}$'`)
@Check('programme_level', `level IN (3,4,5,6,7,8)`)
@Check('programme_duration', `duration_months BETWEEN 6 AND 36`)
@Check('programme_rhythm', `rhythm IN ('one_week_of_two','one_week_of_three','one_week_a_month','two_days_a_week')`)
export class Programme {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  siteId!: number;

  @ManyToOne(() => TrainingSite, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'site_id' })
  site?: TrainingSite;

  @Index('programme_rncp_index')
  @Column('text')
  rncp!: string;

  @Column('text')
  title!: string;

  @Column('smallint')
  level!: Level;

  /** ROME codes the certification leads to. */
  @Column('text', { array: true })
  occupationCodes!: string[];

  @Column('smallint')
  durationMonths!: number;

  @Column('text')
  rhythm!: Rhythm;

  /** Part of the regional scheme of health and social training. */
  @Column({ type: 'boolean', default: false })
  regionalScheme!: boolean;

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

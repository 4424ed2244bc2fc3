import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { TrainingCentre } from './training-centre.entity.js';

/** Where a centre teaches. */
@Entity('training_site')
@Check('training_site_point', `latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 AND NOT (latitude = 0 AND longitude = 0)`)
export class TrainingSite {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('training_site_centre')
  @Column('integer')
  centreId!: number;

  @ManyToOne(() => TrainingCentre, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'centre_id' })
  centre?: TrainingCentre;

  @Column('text')
  address!: string;

  @Column('char', { length: 5 })
  insee!: string;

  @Column('text')
  communeName!: string;

  @Column('text')
  department!: string;

  @Column('text')
  employmentZone!: string;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;
}

import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

/** A CFA: a training body that may have several sites. */
@Entity('training_centre')
@Check('training_centre_uai', `uai ~ '^[0-9]{7}[A-Z]$'`)
@Check('training_centre_siret', `siret ~ '^[0-9]{14}$'`)
export class TrainingCentre {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('training_centre_siret_unique', { unique: true })
  @Column('char', { length: 14 })
  siret!: string;

  @Column({ type: 'char', length: 8, nullable: true })
  uai!: string | null;

  @Column('text')
  name!: string;

  @Column({ type: 'boolean', default: false })
  qualiopi!: boolean;

  @Column({ type: 'boolean', default: false })
  invented!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

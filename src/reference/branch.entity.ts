import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A branch: one IDCC. */
@Entity('branch')
export class Branch {
  @PrimaryColumn('char', { length: 4 })
  idcc!: string;

  @Column('text')
  label!: string;

  /** The IDCC this one was merged into, where it was. */
  @Column({ type: 'char', length: 4, nullable: true })
  mergedInto!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('certification')
export class Certification {
  @PrimaryColumn('text')
  rncp!: string;

  @Column('text')
  title!: string;

  @Column('text')
  diplomaType!: string;

  @Column('smallint')
  level!: number;

  @Column('text', { array: true })
  occupationCodes!: string[];

  @Column('boolean')
  openToApprenticeship!: boolean;

  /** In OPCO EP's own list. */
  @Column('boolean')
  opcoEp!: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A department and its region, both by their INSEE codes. */
@Entity('department')
export class Department {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  region!: string;
}

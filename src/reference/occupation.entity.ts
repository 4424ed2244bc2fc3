import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A trade: one ROME 4 code. */
@Entity('occupation')
export class Occupation {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  label!: string;

  @Column('text')
  parentCode!: string;
}

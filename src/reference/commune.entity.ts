import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('commune')
export class Commune {
  @PrimaryColumn('char', { length: 5 })
  insee!: string;

  @Column('text')
  name!: string;

  @Index('commune_department')
  @Column('text')
  department!: string;

  @Column('text', { array: true })
  postalCodes!: string[];

  @Column('integer')
  population!: number;

  @Column('double precision')
  latitude!: number;

  @Column('double precision')
  longitude!: number;

  @Column('text')
  employmentZone!: string;
}

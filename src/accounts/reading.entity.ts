import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Someone read a candidate's file: the register that the candidate can see. */
@Entity('reading')
@Index('reading_of_candidate', ['candidateId', 'at'])
export class Reading {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Column('integer')
  candidateId!: number;

  @Column('integer')
  readerId!: number;

  @Column('text')
  readerRole!: string;

  /** What was read: `file`, `list`, `contact`, `export`. */
  @Column('text')
  what!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

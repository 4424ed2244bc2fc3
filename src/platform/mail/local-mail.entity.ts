import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The local mailbox of a demo, in place of SMTP. */
@Entity('local_mail')
export class LocalMail {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @Index('local_mail_key', { unique: true })
  @Column('text')
  key!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Keys of mails handed to the SMTP server: the same key is sent once. */
@Entity('sent_mail')
export class SentMail {
  @PrimaryColumn('text')
  key!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;
}

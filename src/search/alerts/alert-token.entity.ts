import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { AlertMail } from './alert-mail.entity.js';

/** The hash of what a mail's link carries to stop its alert without signing in. One each time a mail is made, so that every link that went out works. */
@Entity('alert_token')
export class AlertToken {
  @PrimaryColumn('text')
  tokenHash!: string;

  @Index('alert_token_mail')
  @Column('integer')
  alertMailId!: number;

  @ManyToOne(() => AlertMail, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'alert_mail_id', foreignKeyConstraintName: 'alert_token_of_mail' })
  alertMail?: AlertMail;
}

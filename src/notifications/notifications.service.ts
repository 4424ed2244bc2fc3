import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Config } from '../platform/config/config.js';
import { Mailer, type Mail } from '../platform/mail/mailer.js';
import { Clock } from '../shared/clock.js';
import { letterOf, toMail } from './letter.js';
import type { Message } from './message.js';
import { Notification } from './notification.entity.js';

export interface Recipient {
  /** Says who it is in the key of a message: `account-12`, `candidate-7`, `establishment-3`. */
  name: string;
  /** Null for someone who has no account. */
  accountId: number | null;
  email: string;
}

/** What a mail says. */
export type Content = Omit<Mail, 'key' | 'to'>;

/** Tells people: one row for each message and recipient, then its mail, once, however often its event is delivered. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async tell(eventId: string, recipient: Recipient, message: Message, payload: Record<string, number>): Promise<void> {
    await this.deliver(eventId, recipient, { kind: message.kind, payload }, () => toMail(letterOf(message), this.config.publicUrl));
  }

  /**
   * A mail that fails leaves its row unmailed: the next delivery sends it. `cause` says what is told (an event, a mail that was asked for):
   * for the same one, a recipient gets one mail, and `write` is called only where it is to be sent.
   */
  async deliver(cause: string, recipient: Recipient, { kind, payload }: { kind: string; payload: Record<string, number> }, write: () => Content | Promise<Content>): Promise<void> {
    const key = `${cause}:${recipient.name}`;
    const { accountId } = recipient;
    await this.dataSource.manager.createQueryBuilder().insert().into(Notification).values({ key, accountId, kind, payload, createdAt: this.clock.now() }).orIgnore().execute();
    const waiting = await this.dataSource.manager.findOneBy(Notification, { key, mailedAt: IsNull() });
    if (waiting === null) return;
    await this.mailer.send({ key, to: recipient.email, ...(await write()) });
    await this.dataSource.manager.update(Notification, waiting.id, { mailedAt: this.clock.now() });
  }
}

import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { OnEvents } from '../platform/queue/handlers.js';
import type { DomainEvent } from '../platform/queue/job-types.js';
import { AlertMailsService } from '../search/alerts/alert-mail.service.js';
import { Clock } from '../shared/clock.js';
import { alertMail } from './alert-letter.js';
import { NotificationsService } from './notifications.service.js';

/** What is new for a saved search, to the person who keeps it. */
@Injectable()
export class AlertMessages {
  constructor(
    private readonly alerts: AlertMailsService,
    private readonly notifications: NotificationsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The mail is named by its own number, not by the event: asked for again after a failure, it is still the same. */
  @OnEvents('notifications', ['alert.due'])
  async due({ payload: { alertMailId } }: DomainEvent<'alert.due'>): Promise<void> {
    const letter = await this.alerts.open(alertMailId);
    if (letter === null) return;
    const { accountId, email, savedSearchId } = letter;
    const recipient = { name: `account-${accountId}`, accountId, email };
    await this.notifications.deliver(`alert-${alertMailId}`, recipient, { kind: 'alert_found', payload: { savedSearchId } }, async () =>
      alertMail(letter, { publicUrl: this.config.publicUrl, token: await this.alerts.newToken(alertMailId), today: this.clock.today() }),
    );
    await this.alerts.sent(alertMailId);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConsentsService } from '../../accounts/consent.service.js';
import { hashSecret } from '../../accounts/secret-token.js';
import { Clock } from '../../shared/clock.js';

/** The alert behind a mail's link. */
export interface StoppableAlert {
  savedSearchId: number;
  accountId: number;
  label: string;
  isStopped: boolean;
}

const BEHIND = `
  SELECT search.id AS "savedSearchId", search.account_id AS "accountId", search.label,
         search.paused_at IS NOT NULL OR NOT EXISTS (SELECT FROM consent WHERE consent.account_id = search.account_id AND purpose = 'alerts' AND withdrawn_at IS NULL) AS "isStopped"
    FROM alert_token token JOIN alert_mail mail ON mail.id = token.alert_mail_id JOIN saved_search search ON search.id = mail.saved_search_id
   WHERE token.token_hash = $1`;

/** Stopping mails by the link that each carries, without signing in. The link can do nothing else. */
@Injectable()
export class AlertStopService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly consents: ConsentsService,
  ) {}

  /** Null for a link that is unknown, or whose search is gone: nothing is mailed for it any more. */
  async find(token: string, manager: EntityManager = this.dataSource.manager): Promise<StoppableAlert | null> {
    const [found] = await manager.query<StoppableAlert[]>(BEHIND, [hashSecret(token)]);
    return found ?? null;
  }

  /** Stops this alert, or with `all` every one of the person's. Saying it twice changes nothing; null for an unknown link. */
  async stop(token: string, all: boolean): Promise<StoppableAlert | null> {
    return this.dataSource.transaction(async (manager) => {
      const alert = await this.find(token, manager);
      if (alert === null) return null;
      if (all) await this.consents.withdraw(alert.accountId, 'alerts', manager);
      else await manager.query('UPDATE saved_search SET paused_at = $2 WHERE id = $1 AND paused_at IS NULL', [alert.savedSearchId, this.clock.now()]);
      return { ...alert, isStopped: true };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hashSecret, newSecretToken } from '../../accounts/secret-token.js';
import { Clock } from '../../shared/clock.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { AlertMail } from './alert-mail.entity.js';
import { AlertToken } from './alert-token.entity.js';
import { SHOWN } from './known-offers.js';
import { SavedSearch, type AlertFrequency } from './saved-search.entity.js';

/** Offers that a mail names; the others it counts. */
export const NAMED_IN_MAIL = 10;

export interface AlertOfferLine {
  id: number;
  title: string;
  companyName: string;
  communeName: string;
  /** Kilometres from the place searched; null without one. */
  distanceKm: number | null;
  startsOn: CalendarDate | null;
}

/** What a mail says. */
export interface AlertLetter {
  savedSearchId: number;
  accountId: number;
  email: string;
  label: string;
  /** Parameters of the search's address. */
  search: string;
  frequency: AlertFrequency;
  /** Those that are named, and how many there are besides. */
  offers: AlertOfferLine[];
  others: number;
}

interface Owner extends Omit<AlertLetter, 'offers' | 'others'> {
  mayBeTold: boolean;
}

const OWNER = `
  SELECT search.id AS "savedSearchId", account.id AS "accountId", account.email, search.label, search.asked AS search, search.frequency,
         search.paused_at IS NULL AND account.disabled_at IS NULL
           AND EXISTS (SELECT FROM consent WHERE consent.account_id = account.id AND purpose = 'alerts' AND withdrawn_at IS NULL) AS "mayBeTold"
    FROM alert_mail mail JOIN saved_search search ON search.id = mail.saved_search_id JOIN account ON account.id = search.account_id
   WHERE mail.id = $1 AND mail.sent_at IS NULL AND mail.dropped_at IS NULL`;

const OFFERS = `
  SELECT offer.id, offer.title, coalesce(establishment.name, offer.recruiter_name, '') AS "companyName", offer.commune_name AS "communeName",
         told.distance_km AS "distanceKm", offer.starts_on AS "startsOn"
    FROM alert_offer told JOIN offer ON offer.id = told.offer_id LEFT JOIN establishment ON establishment.id = offer.establishment_id
   WHERE told.alert_mail_id = $1 AND ${SHOWN} ORDER BY told.position`;

/** The mails that rounds asked for, as whoever sends them needs them. */
@Injectable()
export class AlertMailsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What there is to tell now: offers that closed or filled since are left out, and may be told another time should they come back. Null when the mail
   * was sent, when nothing is left, or when the person stopped the alert or took the consent back meanwhile: the mail is then dropped.
   */
  async open(alertMailId: number): Promise<AlertLetter | null> {
    return this.dataSource.transaction(async (manager) => {
      const [owner] = await manager.query<Owner[]>(OWNER, [alertMailId]);
      if (owner === undefined) return null;
      const { mayBeTold, ...letter } = owner;
      const shown = mayBeTold ? await manager.query<AlertOfferLine[]>(OFFERS, [alertMailId, this.clock.today()]) : [];
      await manager.query('DELETE FROM alert_offer WHERE alert_mail_id = $1 AND NOT offer_id = ANY($2::int[])', [alertMailId, shown.map(({ id }) => id)]);
      if (shown.length === 0) await manager.update(AlertMail, alertMailId, { droppedAt: this.clock.now() });
      return shown.length === 0 ? null : { ...letter, offers: shown.slice(0, NAMED_IN_MAIL), others: Math.max(0, shown.length - NAMED_IN_MAIL) };
    });
  }

  /** A new link to stop the alert of this mail; the ones made before work too. Only its hash is kept. */
  async newToken(alertMailId: number): Promise<string> {
    const token = newSecretToken();
    await this.dataSource.manager.insert(AlertToken, { tokenHash: hashSecret(token), alertMailId });
    return token;
  }

  /** The mail is on its way; saying it twice changes nothing. */
  async sent(alertMailId: number): Promise<void> {
    await this.dataSource.transaction((manager) => this.date(manager, alertMailId));
  }

  private async date(manager: EntityManager, alertMailId: number): Promise<void> {
    const mail = await manager.findOne(AlertMail, { where: { id: alertMailId }, lock: { mode: 'pessimistic_write' } });
    if (!mail || mail.sentAt !== null || mail.droppedAt !== null) return;
    const at = this.clock.now();
    await manager.update(AlertMail, alertMailId, { sentAt: at });
    await manager.update(SavedSearch, mail.savedSearchId, { lastSentAt: at });
  }
}

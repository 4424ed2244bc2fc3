import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordEvent, recordEvents } from '../../platform/database/record-event.js';
import { addDays, type CalendarDate } from '../../shared/calendar-date.js';
import { Clock } from '../../shared/clock.js';
import { DomainError } from '../../shared/domain-error.js';
import type { OfferHit } from '../offer-search.schema.js';
import { AlertMail } from './alert-mail.entity.js';
import { AlertSearch } from './alert-search.js';
import { dueDay } from './due-day.js';
import { newsOf, rememberOffers } from './known-offers.js';
import { SavedSearch } from './saved-search.entity.js';

/** Sources send offers that were published up to two months before. */
const LATEST_ARRIVAL_DAYS = 60;
const BATCH = 100;
/** A mail that waits longer than this was given up by its queue: its event is told again. */
const FORGOTTEN_MS = 3 * 3_600_000;
const KEPT_MONTHS = 12;

export interface RoundPart {
  /** Searches looked at, and mails asked for. */
  looked: number;
  mails: number;
  /** Searches that could not be looked at: they stay due. */
  failed: number;
  /** The next part begins after this search; null when it was the last. */
  next: number | null;
}

/** The searches that a round looks at: of people who may be mailed. */
const DUE = `saved_search.paused_at IS NULL
  AND ((frequency = 'daily' AND checked_on < $1) OR (frequency = 'weekly' AND checked_on < $2))
  AND EXISTS (SELECT FROM account WHERE account.id = saved_search.account_id AND account.disabled_at IS NULL)
  AND EXISTS (SELECT FROM consent WHERE consent.account_id = saved_search.account_id AND purpose = 'alerts' AND withdrawn_at IS NULL)`;

/**
 * Looks what is new for each search that is due. Each search is one transaction: what was found, the mail that is to tell it and that it was
 * looked at stand or fall together, so a round that was cut short goes on where it stopped.
 */
@Injectable()
export class AlertRounds {
  private readonly logger = new Logger('Alerts');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly search: AlertSearch,
  ) {}

  /** All that is due, part after part. */
  async run(): Promise<Omit<RoundPart, 'next'>> {
    const total = { looked: 0, mails: 0, failed: 0 };
    for (let after: number | null = 0; after !== null; ) {
      const { next, ...part }: RoundPart = await this.part(after);
      for (const key of ['looked', 'mails', 'failed'] as const) total[key] += part[key];
      after = next;
    }
    return total;
  }

  /** The next hundred after a search. */
  async part(after: number): Promise<RoundPart> {
    const today = this.clock.today();
    const due = await this.due(today, after);
    const counts = { nothing: 0, mail: 0, failed: 0 };
    for (const search of due) counts[await this.tryLook(search, today)]++;
    return { looked: due.length, mails: counts.mail, failed: counts.failed, next: due.length < BATCH ? null : due.at(-1)!.id };
  }

  /** Tells again of mails that were never sent, though their queue has given up; returns how many. */
  async remind(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_MS);
    const rows = await this.dataSource.query<{ id: number }[]>('SELECT id FROM alert_mail WHERE sent_at IS NULL AND dropped_at IS NULL AND found_at < $1 ORDER BY id', [before]);
    await this.dataSource.transaction((manager) => recordEvents(manager, 'alert.due', rows.map(({ id }) => ({ alertMailId: id }))));
    return rows.length;
  }

  /** Forgets mails of more than a year ago, with what they told and their links. */
  async forget(): Promise<void> {
    const limit = new Date(this.clock.now());
    limit.setUTCMonth(limit.getUTCMonth() - KEPT_MONTHS);
    await this.dataSource.query('DELETE FROM alert_mail WHERE found_at < $1', [limit]);
  }

  private async due(today: CalendarDate, after: number): Promise<SavedSearch[]> {
    const days = [dueDay('daily', today), dueDay('weekly', today)];
    const rows = await this.dataSource.query<{ id: number }[]>(`SELECT id FROM saved_search WHERE id > $3 AND ${DUE} ORDER BY id LIMIT ${BATCH}`, [...days, after]);
    if (rows.length === 0) return [];
    return this.dataSource.manager.createQueryBuilder(SavedSearch, 'search').whereInIds(rows.map(({ id }) => id)).orderBy('search.id').getMany();
  }

  private async tryLook(search: SavedSearch, today: CalendarDate): Promise<'nothing' | 'mail' | 'failed'> {
    try {
      return (await this.look(search, today)) ? 'mail' : 'nothing';
    } catch (error) {
      this.logger.error(`saved search ${search.id} could not be looked at`, error instanceof Error ? error.stack : String(error));
      return 'failed';
    }
  }

  private async look(search: SavedSearch, today: CalendarDate): Promise<boolean> {
    const hits = await this.hitsOf(search);
    return this.dataSource.transaction(async (manager) => {
      const present = await manager.findOne(SavedSearch, { where: { id: search.id }, lock: { mode: 'pessimistic_write' } });
      if (!present || present.pausedAt !== null || present.checkedOn !== search.checkedOn) return false;
      const news = await newsOf(manager, present, hits, today);
      await manager.update(SavedSearch, present.id, { checkedOn: today });
      return news.length > 0 && this.ask(manager, present, news);
    });
  }

  /** A search that is no longer understood finds nothing, rather than stopping the round. */
  private async hitsOf({ id, asked, checkedOn }: SavedSearch): Promise<OfferHit[]> {
    try {
      return (await this.search.published(asked, addDays(checkedOn, -LATEST_ARRIVAL_DAYS))) ?? [];
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      this.logger.warn(`saved search ${id} is no longer understood: ${error.code}`);
      return [];
    }
  }

  private async ask(manager: EntityManager, { id }: SavedSearch, news: readonly OfferHit[]): Promise<true> {
    const mail = await manager.save(manager.create(AlertMail, { savedSearchId: id, foundAt: this.clock.now(), sentAt: null, droppedAt: null }));
    await rememberOffers(manager, id, mail.id, news);
    await recordEvent(manager, 'alert.due', { alertMailId: mail.id });
    return true;
  }
}

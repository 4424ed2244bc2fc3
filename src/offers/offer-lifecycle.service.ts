import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { recordEvent, recordEvents } from '../platform/database/record-event.js';
import { updateVersioned } from '../platform/database/versioned-update.js';
import { addMonths } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { OfferAccess } from './offer-access.js';
import { OfferSeats } from './offer-seats.js';
import { offerErrors } from './offer.errors.js';
import { Offer, type OfferStatus } from './offer.entity.js';
import { LIFETIME_MONTHS, OffersService } from './offers.service.js';

const CLOSED_AT_ONCE = 500;

/** The states of an offer: pending, open, paused, closed. */
@Injectable()
export class OfferLifecycleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offers: OffersService,
    private readonly access: OfferAccess,
    private readonly seats: OfferSeats,
    private readonly clock: Clock,
  ) {}

  /** Hides an offer that is open or waits. */
  async pause(viewer: Viewer, id: number, version: number): Promise<Offer> {
    return this.move(viewer, id, version, async (offer) => {
      if (offer.status !== 'open' && offer.status !== 'pending') throw offerErrors.statusRefused('Seule une offre publiée se met en pause.');
      return { status: 'paused' };
    });
  }

  /** Shows a paused offer again, if the law still leaves its seats. */
  async resume(viewer: Viewer, id: number, version: number): Promise<Offer> {
    return this.move(viewer, id, version, async (offer, manager) => {
      if (offer.status !== 'paused') throw offerErrors.statusRefused('Seule une offre en pause se reprend.');
      if (offer.expiresOn < this.clock.today()) throw offerErrors.statusRefused('Cette offre n’est plus dans ses deux mois : prolongez-la.');
      return { status: await this.shownStatus(viewer, offer, manager) };
    });
  }

  /** Ends an offer for good. */
  async close(viewer: Viewer, id: number, version: number): Promise<Offer> {
    return this.move(viewer, id, version, async (offer) => {
      if (offer.status === 'closed') throw offerErrors.statusRefused('Cette offre est déjà fermée.');
      return { status: 'closed' };
    });
  }

  /** Shows an offer for two months from today; one that closed because its time had passed opens again. */
  async extend(viewer: Viewer, id: number, version: number): Promise<Offer> {
    return this.move(viewer, id, version, async (offer, manager) => {
      const today = this.clock.today();
      const expiresOn = addMonths(today, LIFETIME_MONTHS);
      const hasLapsed = offer.expiresOn < today;
      if (offer.status === 'closed' && !hasLapsed) throw offerErrors.statusRefused('Une offre fermée ne se prolonge pas : publiez-en une nouvelle.');
      if (offer.expiresOn >= expiresOn) throw offerErrors.extendTooEarly();
      if (!hasLapsed) return { expiresOn };
      if (offer.startsOn !== null && offer.startsOn < today) throw offerErrors.startOutOfRange();
      return { expiresOn, status: offer.status === 'paused' ? 'paused' : await this.shownStatus(viewer, offer, manager) };
    });
  }

  /** Offers that waited for this establishment go live: those of confirmed members, of advisers and of sources. What was posted here is published from today, for its two months. Saying it twice changes nothing. */
  async openPending(establishmentId: number): Promise<number> {
    const today = this.clock.today();
    return this.dataSource.transaction(async (manager) => {
      const [opened] = await manager.query<[{ id: number }[], number]>(
        `UPDATE offer SET status = 'open', version = offer.version + 1, updated_at = now(),
                published_on = CASE WHEN offer.source_ref IS NULL THEN $2::date ELSE published_on END, expires_on = CASE WHEN offer.source_ref IS NULL THEN $3::date ELSE expires_on END
           FROM establishment
          WHERE establishment.id = offer.establishment_id AND offer.establishment_id = $1 AND offer.status = 'pending' AND establishment.verified_at IS NOT NULL
            AND (offer.source <> 'self'
                 OR EXISTS (SELECT 1 FROM company_member member WHERE member.account_id = offer.posted_by AND member.establishment_id = $1 AND member.confirmed_at IS NOT NULL)
                 OR EXISTS (SELECT 1 FROM account WHERE account.id = offer.posted_by AND account.role IN ('adviser', 'administrator')))
          RETURNING offer.id`,
        [establishmentId, today, addMonths(today, LIFETIME_MONTHS)],
      );
      await recordEvents(manager, 'offer.changed', opened.map(({ id }) => ({ offerId: id })));
      return opened.length;
    });
  }

  /** Tells the readers of every shown offer of this establishment that what they copied from it may have changed. */
  async touchOffersOf(establishmentId: number): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<{ id: number }[]>(`SELECT id FROM offer WHERE establishment_id = $1 AND status = 'open'`, [establishmentId]);
      await recordEvents(manager, 'offer.changed', rows.map(({ id }) => ({ offerId: id })));
      return rows.length;
    });
  }

  /** Closes offers whose last day has passed, in batches; returns how many. A source that still sends one opens it again. */
  async closeExpired(): Promise<number> {
    let total = 0;
    for (;;) {
      const closed = await this.dataSource.transaction((manager) => this.closeBatch(manager));
      total += closed;
      if (closed < CLOSED_AT_ONCE) return total;
    }
  }

  private async closeBatch(manager: EntityManager): Promise<number> {
    const [closed] = await manager.query<[{ id: number }[], number]>(
      `UPDATE offer SET status = 'closed', source_hash = NULL, version = version + 1, updated_at = now()
        WHERE id IN (SELECT id FROM offer WHERE status <> 'closed' AND expires_on < $1 ORDER BY id LIMIT ${CLOSED_AT_ONCE} FOR UPDATE SKIP LOCKED)
        RETURNING id`,
      [this.clock.today()],
    );
    await recordEvents(manager, 'offer.changed', closed.map(({ id }) => ({ offerId: id })));
    return closed.length;
  }

  /** Open or pending, as if it were posted now by who asks. */
  private async shownStatus(viewer: Viewer, offer: Offer, manager: EntityManager): Promise<OfferStatus> {
    if (!offer.establishment) return 'open';
    await this.seats.check(manager, offer.establishment, offer);
    return this.offers.statusFor(viewer, offer.establishment);
  }

  private async move(viewer: Viewer, id: number, version: number, decide: (offer: Offer, manager: EntityManager) => Promise<Partial<Offer>>): Promise<Offer> {
    const offer = await this.offers.get(id);
    await this.access.checkMayManage(viewer, offer);
    return this.dataSource.transaction(async (manager) => {
      const changes = await decide(offer, manager);
      await updateVersioned(manager, Offer, { id, version }, changes, 'Cette offre');
      await recordEvent(manager, 'offer.changed', { offerId: id });
      return this.offers.get(id, manager);
    });
  }
}

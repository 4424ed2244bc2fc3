import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { dayInFrance } from '../../shared/calendar-date.js';
import type { OfferHit } from '../offer-search.schema.js';
import type { SavedSearch } from './saved-search.entity.js';

/** Offers that are shown, as the index has them: open, not past their last day, with a seat left. $2 today. */
export const SHOWN = `offer.status = 'open' AND offer.expires_on >= $2 AND offer.seats_taken < offer.seats`;

/**
 * Notes offers as no news any more: of a mail, in its order, or without one those that were there when the search was saved.
 * An offer that is gone meanwhile is left out.
 */
export async function rememberOffers(manager: EntityManager, savedSearchId: number, alertMailId: number | null, hits: readonly Pick<OfferHit, 'id' | 'distanceKm'>[]): Promise<void> {
  await manager.query(
    `INSERT INTO alert_offer (saved_search_id, offer_id, alert_mail_id, position, distance_km)
     SELECT $1, hit.id, $2, hit.position, hit.km FROM unnest($3::int[], $4::real[]) WITH ORDINALITY AS hit (id, km, position) JOIN offer ON offer.id = hit.id
     ON CONFLICT DO NOTHING`,
    [savedSearchId, alertMailId, hits.map(({ id }) => id), hits.map(({ distanceKm }) => distanceKm)],
  );
}

/**
 * Of what was found, what is news: shown today, published since the search was saved or come in after it (a source may send an older
 * offer), and neither mailed for it before nor seen on the day of saving. In the same order.
 */
export async function newsOf(manager: EntityManager, search: SavedSearch, hits: readonly OfferHit[], today: CalendarDate): Promise<OfferHit[]> {
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM offer
      WHERE id = ANY($1::int[]) AND ${SHOWN} AND (published_on >= $3 OR id > $4)
        AND NOT EXISTS (SELECT FROM alert_offer known WHERE known.saved_search_id = $5 AND known.offer_id = offer.id)`,
    [hits.map(({ id }) => id), today, dayInFrance(search.createdAt), search.newestOfferId, search.id],
  );
  const news = new Set(rows.map(({ id }) => id));
  return hits.filter(({ id }) => news.has(id));
}

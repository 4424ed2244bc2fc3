import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvent } from '../platform/database/record-event.js';
import { offerErrors } from './offer.errors.js';

/** Counters on an offer that matching and review write; nobody edits them, so the version stands still. */
@Injectable()
export class OfferCountersService {
  /**
   * In how many lists each offer stands, from the last run. With `all`, offers that are not given stand in none; with `given`, they keep theirs.
   * Writes only what differs and returns the ids written. No event: a run changes thousands at once, and its reader decides.
   */
  async setLists(manager: EntityManager, counts: ReadonlyMap<number, number>, scope: 'all' | 'given' = 'all'): Promise<number[]> {
    const ids = [...counts.keys()];
    const [changed] = await manager.query<[{ id: number }[], number]>(
      `WITH given AS (SELECT * FROM unnest($1::int[], $2::int[]) AS given(id, lists)),
            wanted AS (SELECT offer.id, coalesce(given.lists, 0) AS lists FROM offer LEFT JOIN given USING (id) WHERE $3 OR given.id IS NOT NULL)
       UPDATE offer SET lists = wanted.lists FROM wanted WHERE offer.id = wanted.id AND offer.lists <> wanted.lists RETURNING offer.id`,
      [ids, ids.map((id) => counts.get(id)), scope === 'all'],
    );
    return changed.map(({ id }) => id);
  }

  /** One live application more or fewer. */
  async countApplicant(manager: EntityManager, offerId: number, delta: 1 | -1): Promise<void> {
    const [, affected] = await manager.query<[unknown[], number]>('UPDATE offer SET applicants = greatest(0, applicants + $2) WHERE id = $1', [offerId, delta]);
    if (affected !== 1) throw offerErrors.unknown();
    await recordEvent(manager, 'offer.changed', { offerId });
  }

  /** A seat taken by a signature, or given back. Throws `offer.no_seat_left`. */
  async takeSeat(manager: EntityManager, offerId: number, delta: 1 | -1): Promise<void> {
    const [, affected] = await manager.query<[unknown[], number]>(
      'UPDATE offer SET seats_taken = seats_taken + $2 WHERE id = $1 AND seats_taken + $2 BETWEEN 0 AND seats',
      [offerId, delta],
    );
    if (affected !== 1) throw offerErrors.noSeatLeft();
    await recordEvent(manager, 'offer.changed', { offerId });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Establishment } from '../companies/establishment.entity.js';
import { seatsAllowed } from '../law/apprentice-seats.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { offerErrors } from './offer.errors.js';
import type { Offer } from './offer.entity.js';

/** Seats that an establishment may offer (R6223-6), its other offers counted. */
@Injectable()
export class OfferSeats {
  constructor(private readonly clock: Clock) {}

  /** Seats of apprenticeship left for a start on that day, beside the establishment's other offers; `exceptOfferId` is the one being edited. */
  async allowed(manager: EntityManager, establishment: Establishment, startsOn: CalendarDate, exceptOfferId: number | null = null): Promise<number> {
    const [row] = await manager.query<{ seats: number }[]>(
      `SELECT coalesce(sum(seats - seats_taken), 0)::int AS seats FROM offer
        WHERE establishment_id = $1 AND contract_kind = 'apprenticeship' AND status IN ('open', 'pending') AND expires_on >= $2 AND id IS DISTINCT FROM $3::int`,
      [establishment.id, this.clock.today(), exceptOfferId],
    );
    return seatsAllowed({ ...establishment, otherOpenSeats: row?.seats ?? 0 }, startsOn);
  }

  /**
   * Throws `offer.seats_over_law` when an apprenticeship offers more seats than the law leaves. Holds the establishment's row until the
   * transaction ends, so that two offers posted at once do not both take the last seat.
   */
  async check(manager: EntityManager, establishment: Establishment, offer: Pick<Offer, 'contractKind' | 'startsOn' | 'seats' | 'seatsTaken'> & { id: number | null }): Promise<void> {
    if (offer.seats < offer.seatsTaken) throw offerErrors.seatsBelowTaken();
    if (offer.contractKind !== 'apprenticeship' || offer.startsOn === null) return;
    const locked = await manager.findOneOrFail(Establishment, { where: { id: establishment.id }, lock: { mode: 'pessimistic_write' } });
    const allowed = await this.allowed(manager, locked, offer.startsOn, offer.id);
    if (offer.seats - offer.seatsTaken > allowed) throw offerErrors.seatsOverLaw(allowed + offer.seatsTaken);
  }
}

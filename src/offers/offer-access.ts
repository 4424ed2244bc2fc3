import { Injectable } from '@nestjs/common';
import { isInScope } from '../accounts/access/adviser-scope.js';
import { isInReach, type Reachable } from '../accounts/access/key-reach.js';
import type { Viewer } from '../accounts/viewer.js';
import { MembersService } from '../companies/members.service.js';
import type { CalendarDate } from '../shared/calendar-date.js';
import { Clock } from '../shared/clock.js';
import { offerErrors } from './offer.errors.js';
import type { Offer } from './offer.entity.js';

/** Whose offer it is: the row-level side of the authorisation table. */
@Injectable()
export class OfferAccess {
  constructor(
    private readonly members: MembersService,
    private readonly clock: Clock,
  ) {}

  /** Throws `offer.unknown` unless the offer is public, or the viewer may manage it. */
  async checkMayRead(viewer: Viewer, offer: Offer): Promise<void> {
    if (isPublic(offer, this.clock.today())) return;
    if (!(await this.mayManage(viewer, offer))) throw offerErrors.unknown();
  }

  /** Throws unless the viewer acts for its establishment, posted it through the same key, or is an adviser in scope. */
  async checkMayManage(viewer: Viewer, offer: Offer): Promise<void> {
    if (await this.mayManage(viewer, offer)) return;
    throw viewer.role === 'adviser' ? offerErrors.outOfScope() : offerErrors.notYours();
  }

  async mayManage(viewer: Viewer, offer: Offer): Promise<boolean> {
    if (isInScope(viewer, { ...offer, idcc: offer.idcc })) return true;
    if (viewer.role === 'partner') return offer.source === sourceOf(viewer) && isInReach(viewer, employerOf(offer));
    if (viewer.role !== 'company' || offer.establishmentId === null) return false;
    const member = await this.members.membership(viewer, offer.establishmentId);
    return member !== null && (member.confirmedAt !== null || offer.postedBy === viewer.accountId);
  }
}

/** What a key's reach looks at: the company as it is now, or the offer itself where it has none. */
function employerOf({ establishment, department, idcc }: Offer): Reachable {
  return establishment ?? { siret: null, department, idcc };
}

/** Shown to everybody: open, and its last day has not passed. */
export function isPublic(offer: Pick<Offer, 'status' | 'expiresOn'>, today: CalendarDate): boolean {
  return offer.status === 'open' && offer.expiresOn >= today;
}

/** Shown once, and over: closed, or its last day has passed. One that waits (`pending`) was never shown; one that pauses may come back. */
export function isGone(offer: Pick<Offer, 'status' | 'expiresOn'>, today: CalendarDate): boolean {
  return offer.status === 'closed' || (offer.status !== 'pending' && offer.expiresOn < today);
}

/** Where an offer comes from: `self`, or the partner's key. */
export function sourceOf(viewer: Viewer): string {
  return viewer.role === 'partner' ? `partner:${viewer.apiKeyId}` : 'self';
}

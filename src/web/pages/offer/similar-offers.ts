import type { Offer } from '../../../offers/offer.entity.js';
import type { ReferenceService } from '../../../reference/reference.service.js';

/** What one looks for after an offer that is over or full: the same trade nearby. */
export interface SimilarOffers {
  /** Null where none was known. */
  trade: string | null;
  occupationCode: string | null;
  communeName: string;
  insee: string | null;
}

export function similarTo({ occupationCode, communeName, insee }: Offer, reference: ReferenceService): SimilarOffers {
  const trade = occupationCode === null ? null : (reference.occupation(occupationCode)?.label ?? null);
  return { trade, occupationCode, communeName, insee };
}

/** The search of them: `/offres?occupation=D1102&place=59350`. */
export function similarPath({ occupationCode, insee }: Pick<SimilarOffers, 'occupationCode' | 'insee'>): string {
  const asked = new URLSearchParams({ ...(occupationCode && { occupation: occupationCode }), ...(insee && { place: insee }) }).toString();
  return asked === '' ? '/offres' : `/offres?${asked}`;
}

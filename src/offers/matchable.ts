import type { Offer } from './offer.entity.js';

type MatchingFacts = Pick<Offer, 'establishmentId' | 'occupationCode' | 'latitude' | 'longitude' | 'startsOn' | 'contractKind' | 'durationMonths'>;

/** True when an offer has a company, a trade, a place, a start, and a length where its contract has one. */
export function isMatchable(offer: MatchingFacts): boolean {
  const isPlaced = offer.latitude !== null && offer.longitude !== null;
  const hasLength = offer.contractKind === 'permanent' || offer.durationMonths !== null;
  return offer.establishmentId !== null && offer.occupationCode !== null && isPlaced && offer.startsOn !== null && hasLength;
}

import type { ReferenceService } from '../reference/reference.service.js';
import type { Offer } from './offer.entity.js';
import type { OfferView } from './offer.schema.js';

/** An offer, with its establishment loaded, as anybody may read it. */
export function offerView(offer: Offer, reference: ReferenceService): OfferView {
  const { establishment, recruiterName, seats, seatsTaken, occupationCode, createdAt: _, updatedAt: __, sourceRef: ___, sourceHash: ____, postedBy: _____, ...shown } = offer;
  return {
    ...shown,
    occupationCode,
    occupationLabel: occupationCode === null ? null : (reference.occupation(occupationCode)?.label ?? null),
    recruiterName: establishment?.name ?? recruiterName ?? '',
    nafEdition: establishment?.nafEdition ?? null,
    seats,
    seatsLeft: seats - seatsTaken,
  };
}

import { isMatchable } from '../../../src/offers/matchable.js';
import { Offer } from '../../../src/offers/offer.entity.js';
import { anEstablishment } from './establishment.builder.js';
import { LILLE } from './places.js';
import { managerOf, type Store } from './store.js';

/** An open apprenticeship for a baker in Lille, published on 1 November 2026 and shown until 31 January 2027, from 1 February 2027. Makes its establishment unless one is given. */
export async function anOffer(store: Store, over: Partial<Offer> = {}): Promise<Offer> {
  const establishmentId = over.establishmentId === undefined ? (await anEstablishment(store)).id : over.establishmentId;
  const fields = {
    title: 'Apprenti boulanger / apprentie boulangère', description: 'Tu apprends le pétrin, le façonnage et la cuisson avec un maître boulanger.',
    occupationCode: 'D1102', occupationConfidence: 1, contractKind: 'apprenticeship' as const, rncp: 'RNCP37537', targetLevel: 3 as const,
    minimumLevel: 0 as const, startsOn: '2027-02-01', durationMonths: 24, seats: 1, rhythm: null, idcc: '0843', naf: '1071C', ...LILLE,
    status: 'open' as const, publishedOn: '2026-11-01', expiresOn: '2027-01-31', recruiterName: null, applyUrl: null, ...over, establishmentId,
  };
  return managerOf(store).save(Object.assign(new Offer(), fields, { matchable: over.matchable ?? isMatchable(fields) }));
}

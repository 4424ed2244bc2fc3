import type { Offer } from '../../../offers/offer.entity.js';
import type { ReferenceService } from '../../../reference/reference.service.js';
import type { FormValues } from '../../components/form-state.js';
import { communeWords } from '../../plain-words.service.js';

/** What an empty form proposes: what most offers here are. */
export const FIRST_OFFER: FormValues = { contractKind: 'apprenticeship', durationMonths: '24', seats: '1', minimumLevel: '0' };

/** An offer as its form shows it. */
export function offerValues(offer: Offer, reference: ReferenceService): FormValues {
  const commune = offer.insee === null || offer.insee === offer.establishment?.insee ? undefined : reference.commune(offer.insee);
  const { establishmentId, title, description, contractKind, startsOn, durationMonths, seats, targetLevel, minimumLevel, rhythm, rncp, version } = offer;
  return {
    establishmentId, title, description, contractKind, startsOn, rhythm, rncp,
    trade: offer.occupationCode === null ? '' : (reference.occupation(offer.occupationCode)?.label ?? offer.occupationCode),
    durationMonths: numberWords(durationMonths), seats: String(seats), targetLevel: numberWords(targetLevel), minimumLevel: String(minimumLevel), version: String(version),
    place: commune ? communeWords(commune) : '',
    licenceRequired: ticked(offer.licenceRequired), nightWork: ticked(offer.nightWork), regulatedWork: ticked(offer.regulatedWork),
  };
}

function numberWords(value: number | null): string {
  return value === null ? '' : String(value);
}

function ticked(value: boolean): string {
  return value ? '1' : '';
}

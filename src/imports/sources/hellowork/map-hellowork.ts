import type { ContractKind } from '../../../shared/contract-kind.js';
import { draftOffer } from '../../draft-offer.js';
import { contractKindOf, dateOf, monthsOf, numberOf } from '../../facts/stated-words.js';
import type { StatedPlace } from '../../facts/place-lookup.js';
import type { ImportFacts } from '../../import-facts.js';
import type { OfferDraft } from '../../offer-draft.js';
import { problem, type Mapped } from '../../source.js';
import { plainText } from '../../text/plain-text.js';
import type { XmlFields } from '../../text/xml-records.js';

export function mapHellowork(job: XmlFields, facts: ImportFacts): Mapped<OfferDraft> {
  const field = (name: string): string => job[name]?.trim() ?? '';
  const ref = field('job_id') || field('guid');
  if (ref === '') return { ref: null, draft: null, refusals: [problem('job_id', 'record.without_ref', 'Cette offre n’a pas d’identifiant.')], warnings: [] };
  return draftOffer(
    'hellowork',
    {
      ref,
      title: field('title'),
      description: [field('description'), field('profile'), field('benefits')].map(plainText).filter(Boolean).join('\n\n'),
      siret: field('siret'),
      recruiterName: field('company_title'),
      applyUrl: field('url'),
      contractKind: contractKind(field('contract'), `${field('title')} ${field('description')}`),
      contractWords: field('contract'),
      durationMonths: monthsOf(`${field('contract_period_value')} ${field('contract_period_unit')}`),
      naf: field('naf_code'),
      place: placeOf(field),
      publishedOn: dateOf(field('publication_date')),
      renewedOn: dateOf(field('updated_date')),
    },
    facts,
  );
}

/** Their contract says "Alternance" for both kinds, and CDD or CDI for some: the text tells them apart. */
function contractKind(contract: string, text: string): ContractKind | null {
  if (/stage/i.test(contract)) return null;
  const named = contractKindOf(contract);
  const isAlternance = /alternance/i.test(contract);
  if (named !== null && !isAlternance) return /\b(?:alternance|apprenti)/i.test(text.slice(0, 160)) ? (contractKindOf(text.slice(0, 160)) ?? named) : named;
  if (!isAlternance) return named;
  return /contrat de professionnalisation/i.test(text) && !/apprentissage|apprenti\b/i.test(text) ? 'professionalisation' : 'apprenticeship';
}

function placeOf(field: (name: string) => string): StatedPlace {
  const [latitude, longitude] = field('geoloc').split(',').map((part) => numberOf(part));
  return { postalCode: field('postal_code'), city: field('city'), latitude, longitude };
}

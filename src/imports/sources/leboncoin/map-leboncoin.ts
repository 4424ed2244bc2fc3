import { draftOffer } from '../../draft-offer.js';
import { contractKindOf } from '../../facts/stated-words.js';
import type { ImportFacts } from '../../import-facts.js';
import type { OfferDraft } from '../../offer-draft.js';
import { problem, type Mapped } from '../../source.js';
import type { CsvFields } from '../../text/csv-records.js';

/** Their tables have no dates and no contract: the first lines of the text name it. */
const WHERE_CONTRACT_STANDS = 300;

export function mapLeboncoin(line: CsvFields, facts: ImportFacts): Mapped<OfferDraft> {
  const field = (name: string): string => line[name]?.trim() ?? '';
  const ref = field('identifiant');
  if (ref === '') return { ref: null, draft: null, refusals: [problem('identifiant', 'record.without_ref', 'Cette offre n’a pas d’identifiant.')], warnings: [] };
  const contractWords = `${field('titre')} ${field('description').slice(0, WHERE_CONTRACT_STANDS)}`;
  return draftOffer(
    'leboncoin',
    {
      ref,
      title: field('titre'),
      description: field('description'),
      recruiterName: field('entreprise'),
      applyUrl: field('redirection'),
      contractKind: contractKindOf(contractWords),
      contractWords: 'non précisé',
      place: { postalCode: field('codepostal'), city: field('ville') },
    },
    facts,
  );
}

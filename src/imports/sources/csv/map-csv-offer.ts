import { draftOffer } from '../../draft-offer.js';
import { contractKindOf } from '../../facts/stated-words.js';
import type { ImportFacts } from '../../import-facts.js';
import type { OfferDraft } from '../../offer-draft.js';
import type { Mapped } from '../../source.js';
import type { CsvFields } from '../../text/csv-records.js';
import { LineReader } from './line-reader.js';

/** A line of one's own table of offers; `source` tells one table from another. */
export function mapCsvOffer(source: string, line: CsvFields, facts: ImportFacts): Mapped<OfferDraft> {
  const read = new LineReader(line);
  const ref = read.required('ref');
  const mapped = draftOffer(
    source,
    {
      ref,
      title: read.text('title') ?? '',
      description: read.text('description') ?? '',
      siret: read.text('siret'),
      recruiterName: read.text('recruiterName'),
      applyUrl: read.text('applyUrl'),
      rome: read.text('occupationCode'),
      contractKind: contractKindOf((read.text('contractKind') ?? '').replaceAll('_', ' ')),
      contractWords: read.text('contractKind') ?? '',
      durationMonths: read.months('durationMonths'),
      startsOn: read.date('startsOn'),
      seats: read.count('seats', 1, 500),
      rncp: read.text('rncp'),
      targetLevel: read.level('targetLevel'),
      minimumLevel: read.level('minimumLevel'),
      rhythm: read.rhythm('rhythm'),
      licenceRequired: read.flag('licenceRequired'),
      nightWork: read.flag('nightWork'),
      regulatedWork: read.flag('regulatedWork'),
      skills: read.list('skills'),
      idcc: read.text('idcc'),
      naf: read.text('naf'),
      place: read.place(),
      publishedOn: read.date('publishedOn'),
      expiresOn: read.date('expiresOn'),
    },
    facts,
  );
  const refusals = [...read.notes.refusals, ...mapped.refusals];
  return { ref: ref || null, draft: refusals.length > 0 ? null : mapped.draft, refusals, warnings: [...read.notes.warnings, ...mapped.warnings] };
}

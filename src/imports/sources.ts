import type { ImportedCandidate } from '../candidates/candidates-import.service.js';
import type { ImportedEstablishment } from '../companies/companies-import.service.js';
import type { ImportedProgramme } from '../training/training-import.service.js';
import type { ImportFacts } from './import-facts.js';
import type { OfferDraft } from './offer-draft.js';
import type { Source } from './source.js';
import { mapCsvCandidate } from './sources/csv/map-csv-candidate.js';
import { mapCsvCompany } from './sources/csv/map-csv-company.js';
import { mapCsvOffer } from './sources/csv/map-csv-offer.js';
import { mapCsvProgramme } from './sources/csv/map-csv-programme.js';
import { mapFranceTravail } from './sources/france-travail/map-france-travail.js';
import { parseFranceTravail } from './sources/france-travail/parse-france-travail.js';
import { mapHellowork } from './sources/hellowork/map-hellowork.js';
import { parseHellowork } from './sources/hellowork/parse-hellowork.js';
import { mapLeboncoin } from './sources/leboncoin/map-leboncoin.js';
import { parseLeboncoin } from './sources/leboncoin/parse-leboncoin.js';
import { csvRecords, type CsvFields } from './text/csv-records.js';

/** Formats that offers come in; `csv` is one's own table, the only format of the other kinds. */
export const FEED_NAMES = ['france-travail', 'hellowork', 'leboncoin', 'csv'] as const;
export type FeedName = (typeof FEED_NAMES)[number];

type OfferSource = Source<unknown, OfferDraft, ImportFacts>;

const FEEDS: Readonly<Record<Exclude<FeedName, 'csv'>, OfferSource>> = {
  'france-travail': { name: 'france-travail', parse: parseFranceTravail, map: mapFranceTravail },
  hellowork: { name: 'hellowork', parse: parseHellowork, map: (job, facts) => mapHellowork(job as CsvFields, facts) },
  leboncoin: { name: 'leboncoin', parse: parseLeboncoin, map: (line, facts) => mapLeboncoin(line as CsvFields, facts) },
};

export function offerSource(from: FeedName, as: string): OfferSource {
  return from === 'csv' ? { name: as, parse: csvRecords, map: (line, facts) => mapCsvOffer(as, line as CsvFields, facts) } : FEEDS[from];
}

export function companySource(as: string): Source<CsvFields, ImportedEstablishment, ImportFacts> {
  return { name: as, parse: csvRecords, map: (line, facts) => mapCsvCompany(as, line, facts) };
}

export function candidateSource(as: string): Source<CsvFields, ImportedCandidate, ImportFacts> {
  return { name: as, parse: csvRecords, map: (line, facts) => mapCsvCandidate(as, line, facts) };
}

export function programmeSource(): Source<CsvFields, ImportedProgramme, ImportFacts> {
  return { name: 'csv', parse: csvRecords, map: mapCsvProgramme };
}

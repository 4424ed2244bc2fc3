import type { ImportedEstablishment } from '../../../companies/companies-import.service.js';
import { NAF_EDITIONS, parseIdcc, parseNaf } from '../../../shared/codes.js';
import { parseSiret } from '../../../shared/siret.js';
import { draftPlace } from '../../draft-place.js';
import { emailOf, phoneOf } from '../../facts/contact.js';
import type { ImportFacts } from '../../import-facts.js';
import type { Mapped } from '../../source.js';
import type { CsvFields } from '../../text/csv-records.js';
import { plainLine } from '../../text/plain-text.js';
import { LineReader } from './line-reader.js';

/** A line of one's own table of establishments. */
export function mapCsvCompany(source: string, line: CsvFields, facts: ImportFacts): Mapped<ImportedEstablishment> {
  const read = new LineReader(line);
  const siret = read.needed('siret', parseSiret, 'siret.invalid');
  const name = plainLine(read.required('name')).slice(0, 150);
  const naf = read.needed('naf', parseNaf, 'naf.invalid');
  // Companies are of the region whatever the options say: their members and advisers are.
  const place = draftPlace(read.place(), { ...facts, anyRegion: false }, read.notes);
  const optional = {
    nafEdition: read.optional('nafEdition', (text) => NAF_EDITIONS.find((edition) => edition === text) ?? null) ?? 'rev2',
    idcc: read.optional('idcc', (text) => known(parseIdcc(text), facts), 'idcc.unknown'),
    address: plainLine(read.text('address') ?? '').slice(0, 250),
    headcount: read.count('headcount', 0, 1_000_000) ?? 0,
    masters: read.count('masters', 0, 1_000) ?? 0,
    contactName: read.text('contactName')?.slice(0, 120) ?? null,
    contactEmail: read.optional('contactEmail', emailOf, 'email.invalid'),
    contactPhone: read.optional('contactPhone', phoneOf, 'phone.invalid'),
  };
  const isWhole = siret !== null && naf !== null && place !== null && read.notes.refusals.length === 0;
  return { ref: siret, draft: isWhole ? { siret, name, naf, ...optional, ...(place as InRegion), source } : null, ...read.notes };
}

/** What `draftPlace` gives when nothing outside the region is let in. */
export type InRegion = Pick<ImportedEstablishment, 'insee' | 'communeName' | 'department' | 'employmentZone' | 'latitude' | 'longitude'>;

function known(idcc: string | null, facts: ImportFacts): string | null {
  return idcc !== null && facts.branch(idcc) ? idcc : null;
}

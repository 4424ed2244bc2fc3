import type { ImportedProgramme } from '../../../training/training-import.service.js';
import { parseUai } from '../../../shared/codes.js';
import { parseSiret } from '../../../shared/siret.js';
import { draftPlace } from '../../draft-place.js';
import { dateOf, rncpOf } from '../../facts/stated-words.js';
import type { ImportFacts } from '../../import-facts.js';
import type { Mapped } from '../../source.js';
import type { CsvFields } from '../../text/csv-records.js';
import { plainLine } from '../../text/plain-text.js';
import { LineReader } from './line-reader.js';
import type { InRegion } from './map-csv-company.js';

/** A line of one's own table of programmes: one session of one programme at one site. Level and trades come from the certification. */
export function mapCsvProgramme(line: CsvFields, facts: ImportFacts): Mapped<ImportedProgramme> {
  const read = new LineReader(line);
  const siret = read.needed('centreSiret', parseSiret, 'siret.invalid');
  const name = plainLine(read.required('centreName')).slice(0, 200);
  const address = plainLine(read.required('address')).slice(0, 250);
  const certification = read.needed('rncp', (text) => facts.certification(rncpOf(text)) ?? null, 'programme.certification_unknown');
  if (certification?.level === 0) read.refuse('rncp', 'programme.certification_without_level', 'Ce diplôme n’a pas de niveau dans la table : il ne peut pas être préparé ici.');
  const durationMonths = read.count('durationMonths', 6, 36);
  if (durationMonths === null) read.refuse('durationMonths', 'programme.duration', 'La durée est de 6 à 36 mois.');
  const place = draftPlace(read.place(), { ...facts, anyRegion: false }, read.notes);
  const centre = { uai: read.optional('centreUai', parseUai, 'uai.invalid'), qualiopi: read.flag('qualiopi') ?? false };
  const rest = { title: read.text('title'), rhythm: read.rhythm('rhythm') ?? ('one_week_of_two' as const), regionalScheme: read.flag('regionalScheme') ?? false };
  const session = sessionOf(read);
  const ref = `${siret ?? ''} ${certification?.rncp ?? ''} ${address} ${rest.title ?? ''} ${session?.startsOn ?? ''}`.trim();
  if (siret === null || certification === null || place === null || durationMonths === null || read.notes.refusals.length > 0) return { ref, draft: null, ...read.notes };
  const { rncp, level, occupationCodes } = certification;
  const title = plainLine(rest.title ?? certification.title).slice(0, 250);
  const programme = { rncp, title, level, occupationCodes, durationMonths, rhythm: rest.rhythm, regionalScheme: rest.regionalScheme };
  return { ref, draft: { centre: { siret, name, ...centre }, site: { address, ...(place as InRegion) }, programme, session }, ...read.notes };
}

function sessionOf(read: LineReader): ImportedProgramme['session'] {
  if (read.text('startsOn') === null) return null;
  const startsOn = read.needed('startsOn', dateOf, 'date.invalid');
  const places = read.needed('places', (text) => (/^\d{1,4}$/.test(text) ? Number(text) : null), 'session.places') ?? 0;
  const placesTaken = read.count('placesTaken', 0, 1_000) ?? 0;
  if (placesTaken > places) read.refuse('placesTaken', 'session.places_taken', 'Il y a plus de places prises que de places.');
  return startsOn === null ? null : { startsOn, places, placesTaken };
}

import type { ImportedCandidate } from '../../../candidates/candidates-import.service.js';
import { addMonths, ageOn, type CalendarDate } from '../../../shared/calendar-date.js';
import type { ContractKind } from '../../../shared/contract-kind.js';
import { foldText } from '../../../shared/text.js';
import { TRAVEL_MODES, type TravelMode } from '../../../shared/travel-mode.js';
import { draftPlace } from '../../draft-place.js';
import { emailOf, phoneOf } from '../../facts/contact.js';
import { contractKindOf, dateOf, levelOf } from '../../facts/stated-words.js';
import type { ImportFacts } from '../../import-facts.js';
import { problem, type Mapped } from '../../source.js';
import type { CsvFields } from '../../text/csv-records.js';
import { plainLine } from '../../text/plain-text.js';
import { LineReader } from './line-reader.js';
import type { InRegion } from './map-csv-company.js';

const MODES: Readonly<Record<string, TravelMode>> = { marche: 'walk', pied: 'walk', velo: 'bike', scooter: 'moped', cyclo: 'moped', bus: 'transit', train: 'transit', transports: 'transit', voiture: 'car' };
const AGES = { from: 14, to: 80 } as const;
const MOST_WISHES = 5;

/** A line of one's own table of candidates. Columns that we do not ask for (sex, nationality…) are never read. */
export function mapCsvCandidate(source: string, line: CsvFields, facts: ImportFacts): Mapped<ImportedCandidate> {
  const read = new LineReader(line);
  const ref = read.required('ref');
  const needed = {
    firstName: plainLine(read.required('firstName')).slice(0, 80),
    lastName: plainLine(read.required('lastName')).slice(0, 80),
    birthDate: read.needed('birthDate', (text) => birthDate(text, facts.today), 'candidate.birth_date') ?? '',
    level: read.needed('level', levelOf, 'candidate.level') ?? 0,
    availableFrom: read.needed('availableFrom', (text) => availability(text, facts.today), 'candidate.availability') ?? '',
  };
  const place = draftPlace(read.place(), { ...facts, anyRegion: false }, read.notes);
  const wishes = wishesOf(read, facts);
  const target = read.level('targetLevel');
  const draft = {
    ...needed, ...(place as InRegion),
    email: read.optional('email', emailOf, 'email.invalid'),
    phone: read.optional('phone', phoneOf, 'phone.invalid'),
    targetLevel: target === 0 ? null : target,
    collegeCompleted: read.flag('collegeCompleted') ?? true,
    wishes,
    contractKinds: kindsOf(read),
    travelModes: modesOf(read),
    maxKm: read.count('maxKm', 1, 200) ?? 30,
    licence: read.flag('licence') ?? false,
    rhythm: read.rhythm('rhythm'),
    skills: read.list('skills').map((skill) => plainLine(skill).slice(0, 120)).slice(0, 30),
    jobSeeker: read.flag('jobSeeker') ?? false,
    optedOut: read.flag('optedOut') ?? false,
    source,
    sourceRef: `${source}:${ref}`,
  };
  return { ref: ref || null, draft: read.notes.refusals.length > 0 ? null : draft, ...read.notes };
}

function birthDate(text: string, today: CalendarDate): CalendarDate | null {
  const date = dateOf(text);
  if (date === null || date > today) return null;
  const age = ageOn(date, today);
  return age >= AGES.from && age <= AGES.to ? date : null;
}

/** ROME codes or everyday names, most wanted first. */
function wishesOf(read: LineReader, facts: ImportFacts): string[] {
  const codes = read.list('wishes').flatMap((wish) => {
    const code = facts.occupation(wish.toUpperCase())?.code ?? facts.occupationOf(wish)?.code;
    if (code === undefined) read.notes.warnings.push(problem('wishes', 'candidate.wish_unknown', `Métier non reconnu, laissé de côté : « ${wish} ».`));
    return code ?? [];
  });
  return [...new Set(codes)].slice(0, MOST_WISHES);
}

function kindsOf(read: LineReader): ContractKind[] {
  const kinds = read.list('contractKinds').flatMap((words) => contractKindOf(words.replaceAll('_', ' ')) ?? []);
  return kinds.length === 0 ? ['apprenticeship'] : [...new Set(kinds)];
}

function modesOf(read: LineReader): TravelMode[] {
  const modes = read.list('travelModes').flatMap((word) => TRAVEL_MODES.find((mode) => mode === word.toLowerCase()) ?? MODES[foldText(word)] ?? []);
  return modes.length === 0 ? ['walk', 'transit'] : [...new Set(modes)];
}

/** Any day until two years from now; a past one means free already. */
function availability(text: string, today: CalendarDate): CalendarDate | null {
  const day = dateOf(text);
  return day !== null && day <= addMonths(today, 24) ? day : null;
}

import { z } from 'zod';
import { levelField, rhythmField, rncpField, romeField } from '../shared/fields.schema.js';
import { RHYTHM_NAMES } from '../shared/rhythm.js';
import { chosenTrades, day, departments, facets, flag, levels, list, searchFields, sorts, zones } from './address-fields.js';
import { answerFields, facetValueSchema, hitFields } from './understood.schema.js';

export const PROGRAMME_FACETS = ['level', 'sector', 'department', 'scheme'] as const;
export const PROGRAMME_SORTS = ['relevance', 'distance', 'start', 'places'] as const;

/** The search of training as it stands in an address. */
export const programmeSearchSchema = z.strictObject({
  ...searchFields,
  trade: chosenTrades,
  occupation: list(romeField, { description: 'Codes ROME : seulement ce qui mène à ces métiers.' }),
  certification: list(rncpField, { description: 'Numéros RNCP.' }),
  sector: list(z.string().max(80), { description: 'Secteurs, tels que les donnent les compteurs.' }),
  level: levels('Niveaux : 3 (CAP) à 8.'),
  rhythm: list(rhythmField, { description: RHYTHM_NAMES.join(', ') }, RHYTHM_NAMES.length),
  scheme: list(z.enum(['regional', 'other']), { description: '`regional` : schéma régional sanitaire et social.' }, 2),
  startFrom: day('Prochaine session au plus tôt.'),
  startUntil: day('Prochaine session au plus tard.'),
  withPlaces: flag('Seulement avec une place libre.'),
  department: departments,
  zone: zones,
  sort: sorts(PROGRAMME_SORTS),
  facets: facets(PROGRAMME_FACETS),
});
export type ProgrammeSearchQuery = z.output<typeof programmeSearchSchema>;

export const programmeCardSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  rncp: z.string(),
  level: levelField,
  centreName: z.string(),
  address: z.string(),
  communeName: z.string(),
  insee: z.string(),
  department: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  durationMonths: z.number().int(),
  rhythm: rhythmField,
  regionalScheme: z.boolean(),
  /** Coming sessions, earliest first. */
  sessions: z.array(z.object({ id: z.number().int(), startsOn: z.string(), free: z.number().int() })),
  nextStart: z.string().nullable(),
  freePlaces: z.number().int(),
  invented: z.boolean(),
});
export type ProgrammeCard = z.output<typeof programmeCardSchema>;

export const programmeSearchAnswerSchema = z.object({
  ...answerFields,
  hits: z.array(programmeCardSchema.extend(hitFields)),
  facets: z.partialRecord(z.enum(PROGRAMME_FACETS), z.array(facetValueSchema)),
  sort: z.enum(PROGRAMME_SORTS),
});
export type ProgrammeSearchAnswer = z.output<typeof programmeSearchAnswerSchema>;

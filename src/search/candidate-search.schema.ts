import { z } from 'zod';
import { CONTRACT_KINDS } from '../shared/contract-kind.js';
import { contractKindField, levelField, romeField } from '../shared/fields.schema.js';
import { chosenTrades, day, departments, facets, levels, list, searchFields, sorts, zones } from './address-fields.js';
import { answerFields, facetValueSchema, hitFields } from './understood.schema.js';

export const CANDIDATE_FACETS = ['level', 'contract', 'licence', 'department'] as const;
export const CANDIDATE_SORTS = ['relevance', 'distance', 'date', 'available'] as const;

/** The search of candidates as it stands in an address; advisers only, within their territories. */
export const candidateSearchSchema = z.strictObject({
  ...searchFields,
  trade: chosenTrades,
  occupation: list(romeField, { description: 'Codes ROME : seulement ceux qui les souhaitent.' }),
  level: levels('Niveaux obtenus.'),
  contract: list(contractKindField, { description: CONTRACT_KINDS.join(', ') }, CONTRACT_KINDS.length),
  licence: list(z.enum(['yes', 'no']), { description: '`yes` : avec le permis.' }, 2),
  availableUntil: day('Disponible au plus tard.'),
  department: departments,
  zone: zones,
  sort: sorts(CANDIDATE_SORTS),
  facets: facets(CANDIDATE_FACETS),
});
export type CandidateSearchQuery = z.output<typeof candidateSearchSchema>;

/** Never a name, a contact or a birth date: the file has these, and its reading is registered. */
export const candidateCardSchema = z.object({
  id: z.number().int(),
  wishes: z.array(z.object({ code: z.string(), label: z.string() })),
  level: levelField,
  targetLevel: levelField.nullable(),
  contractKinds: z.array(contractKindField),
  licence: z.boolean(),
  availableFrom: z.string(),
  maxKm: z.number().int(),
  communeName: z.string(),
  insee: z.string(),
  department: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  updatedOn: z.string(),
  invented: z.boolean(),
});
export type CandidateCard = z.output<typeof candidateCardSchema>;

export const candidateSearchAnswerSchema = z.object({
  ...answerFields,
  hits: z.array(candidateCardSchema.extend(hitFields)),
  facets: z.partialRecord(z.enum(CANDIDATE_FACETS), z.array(facetValueSchema)),
  sort: z.enum(CANDIDATE_SORTS),
});
export type CandidateSearchAnswer = z.output<typeof candidateSearchAnswerSchema>;

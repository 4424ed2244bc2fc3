import { z } from 'zod';
import { idccField, nafField, romeField } from '../shared/fields.schema.js';
import { departments, facets, list, searchFields, sorts, zones } from './address-fields.js';
import { answerFields, facetValueSchema, hitFields } from './understood.schema.js';

export const COMPANY_FACETS = ['department', 'branch', 'hiring'] as const;
export const COMPANY_SORTS = ['relevance', 'distance', 'offers'] as const;

/** The search of companies as it stands in an address. */
export const companySearchSchema = z.strictObject({
  ...searchFields,
  occupation: list(romeField, { description: 'Codes ROME : seulement celles qui recrutent dans ces métiers.' }),
  branch: list(idccField, { description: 'Branches, par IDCC.' }),
  naf: list(nafField, { description: 'Codes NAF.' }),
  hiring: list(z.enum(['yes', 'no']), { description: '`yes` : celles qui ont une offre ouverte.' }, 2),
  department: departments,
  zone: zones,
  sort: sorts(COMPANY_SORTS),
  facets: facets(COMPANY_FACETS),
});
export type CompanySearchQuery = z.output<typeof companySearchSchema>;

export const companyCardSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  communeName: z.string(),
  insee: z.string(),
  department: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  naf: z.string(),
  idcc: z.string().nullable(),
  headcount: z.number().int(),
  /** Share of candidates answered, 0–100. */
  answerRate: z.number().int().nullable(),
  openOffers: z.number().int(),
  invented: z.boolean(),
});
export type CompanyCard = z.output<typeof companyCardSchema>;

export const companySearchAnswerSchema = z.object({
  ...answerFields,
  hits: z.array(companyCardSchema.extend(hitFields)),
  facets: z.partialRecord(z.enum(COMPANY_FACETS), z.array(facetValueSchema)),
  sort: z.enum(COMPANY_SORTS),
});
export type CompanySearchAnswer = z.output<typeof companySearchAnswerSchema>;

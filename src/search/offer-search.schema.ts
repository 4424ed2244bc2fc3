import { z } from 'zod';
import { CONTRACT_KINDS } from '../shared/contract-kind.js';
import { contractKindField, idccField, levelField, rhythmField, romeField } from '../shared/fields.schema.js';
import { RHYTHM_NAMES } from '../shared/rhythm.js';
import { chosenTrades, day, departments, facets, flag, levels, list, number, searchFields, sorts, zones } from './address-fields.js';
import { answerFields, facetValueSchema, hitFields } from './understood.schema.js';

export type { FacetValue, HitTier, UnderstoodView } from './understood.schema.js';

/** Groups of the answer that are counted; a group's counts ignore its own filter. */
export const OFFER_FACETS = ['contract', 'level', 'start', 'sector', 'department', 'licence'] as const;
export type OfferFacet = (typeof OFFER_FACETS)[number];

export const OFFER_SEARCH_SORTS = ['relevance', 'distance', 'date', 'applicants'] as const;
export type OfferSearchSort = (typeof OFFER_SEARCH_SORTS)[number];

/** The search of offers as it stands in an address: of the API and of the page. */
export const offerSearchSchema = z.object({
  ...searchFields,
  trade: chosenTrades,
  occupation: list(romeField, { description: 'Codes ROME : seulement ces métiers.' }),
  sector: list(z.string().max(80), { description: 'Secteurs, tels que les donnent les compteurs.' }),
  level: levels('Niveaux du diplôme préparé : 0, 3 (CAP) à 8.'),
  contract: list(contractKindField, { description: CONTRACT_KINDS.join(', ') }, CONTRACT_KINDS.length),
  start: list(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Écrivez un mois, AAAA-MM.' }), { description: 'Mois de début, AAAA-MM.' }),
  startFrom: day('Début au plus tôt.'),
  startUntil: day('Début au plus tard.'),
  durationMin: number(1, 120, 'La durée va de 1 à 120 mois.', 'Mois, au moins.'),
  durationMax: number(1, 120, 'La durée va de 1 à 120 mois.', 'Mois, au plus.'),
  rhythm: list(rhythmField, { description: RHYTHM_NAMES.join(', ') }, RHYTHM_NAMES.length),
  licence: list(z.enum(['not_needed', 'needed']), { description: '`not_needed` : sans permis.' }, 2),
  branch: list(idccField, { description: 'Branches, par IDCC.' }),
  department: departments,
  zone: zones,
  sort: sorts(OFFER_SEARCH_SORTS),
  /** For a map: up to a whole window of offers, without their cards. */
  points: flag('Donner aussi la place des offres autour de cette page, pour une carte.'),
  facets: facets(OFFER_FACETS),
});
export type OfferSearchQuery = z.output<typeof offerSearchSchema>;

/** The same for programs: a name that is not known is refused, since what it meant would be left out silently. */
export const offerSearchApiSchema = z.strictObject(offerSearchSchema.shape);

/** All that a result card shows. */
export const offerCardSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  establishmentId: z.number().int().nullable(),
  /** The company, or the recruiter's name for a partner's offer. */
  companyName: z.string(),
  occupationCode: z.string().nullable(),
  occupationLabel: z.string().nullable(),
  contractKind: contractKindField,
  targetLevel: levelField.nullable(),
  /** Title of the diploma prepared, where one is named. */
  diploma: z.string().nullable(),
  minimumLevel: levelField,
  startsOn: z.string().nullable(),
  durationMonths: z.number().int().nullable(),
  rhythm: rhythmField.nullable(),
  licenceRequired: z.boolean(),
  seats: z.number().int(),
  seatsLeft: z.number().int(),
  applicants: z.number().int(),
  lists: z.number().int(),
  communeName: z.string(),
  insee: z.string().nullable(),
  department: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  publishedOn: z.string(),
  expiresOn: z.string(),
  /** One applies on the partner's site. */
  applyAtSource: z.boolean(),
  invented: z.boolean(),
});
export type OfferCard = z.output<typeof offerCardSchema>;

export const offerHitSchema = offerCardSchema.extend(hitFields);
export type OfferHit = z.output<typeof offerHitSchema>;

/** An offer on a map: less than its card, for up to a whole window of offers. */
export const offerPointSchema = offerCardSchema.pick({ id: true, title: true, communeName: true }).extend({ latitude: z.number(), longitude: z.number() });
export type OfferPoint = z.output<typeof offerPointSchema>;

export const offerSearchAnswerSchema = z.object({
  ...answerFields,
  hits: z.array(offerHitSchema),
  /** Only when asked for: the offers of the window that was ranked, this page among them. */
  points: z.array(offerPointSchema).optional(),
  facets: z.partialRecord(z.enum(OFFER_FACETS), z.array(facetValueSchema)),
  sort: z.enum(OFFER_SEARCH_SORTS),
});
export type OfferSearchAnswer = z.output<typeof offerSearchAnswerSchema>;

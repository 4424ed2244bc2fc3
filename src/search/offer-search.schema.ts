import { z } from 'zod';
import { CONTRACT_KINDS } from '../shared/contract-kind.js';
import { contractKindField, dateField, idccField, levelField, refuseField, rhythmField, romeField } from '../shared/fields.schema.js';
import { LEVELS } from '../shared/level.js';
import { RHYTHM_NAMES } from '../shared/rhythm.js';

/** Groups of the answer that are counted; a group's counts ignore its own filter. */
export const OFFER_FACETS = ['contract', 'level', 'start', 'sector', 'department', 'licence'] as const;
export type OfferFacet = (typeof OFFER_FACETS)[number];

export const OFFER_SEARCH_SORTS = ['relevance', 'distance', 'date', 'applicants'] as const;
export type OfferSearchSort = (typeof OFFER_SEARCH_SORTS)[number];

/** What one may take back of what was understood. */
export const UNDERSTOOD_PARTS = ['occupation', 'place', 'level'] as const;
export type UnderstoodPart = (typeof UNDERSTOOD_PARTS)[number];

export const MAX_TEXT = 200;
export const MAX_RADIUS_KM = 200;
/** Further pages are refused: nobody reads there, and each costs the engine all the pages before it. */
export const MAX_PAGE = 500;
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

type Documented = Readonly<Record<string, unknown>>;

/** A value in an address: absent and empty are the same, as forms send every field. `about` says in the API's description what it is. */
const inAddress = <T extends z.ZodType>(inner: T, about: Documented) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), inner)
    .prefault('')
    .meta({ ...about });

/** A list is a repeated name or commas: `contract=a&contract=b`, `contract=a,b`. */
const list = <T extends z.ZodType<unknown, string>>(item: T, about: Documented, max = 20) =>
  inAddress(
    z
      .union([z.string(), z.array(z.string())], { error: 'Écrivez une valeur, ou plusieurs séparées par des virgules.' })
      .transform((value) => [...new Set([value].flat().flatMap((text) => text.split(',')).map((text) => text.trim()).filter(Boolean))])
      .pipe(z.array(item).max(max, { error: `${max} valeurs au plus.` }))
      .default([]),
    { type: 'array', items: { type: 'string' }, ...about },
  );

const plainText = (max: number, code: string, about: Documented) =>
  inAddress(
    z
      .string({ error: 'Écrivez un seul texte.' })
      .max(max, { error: `Écrivez ${max} caractères au plus.` })
      .transform((text, context) => (CONTROL_CHARACTERS.test(text) ? refuseField(context, code, 'Ce texte contient des caractères de contrôle : retapez-le.') : text.trim()))
      .default(''),
    { type: 'string', maxLength: max, ...about },
  );

const number = (min: number, max: number, error: string, about: string) =>
  inAddress(
    z
      .string({ error })
      .max(20, { error })
      .refine((text) => /^\s*-?\d+([.,]\d+)?\s*$/.test(text), { error, params: { code: 'search.number' } })
      .transform((text) => Number(text.replace(',', '.')))
      .pipe(z.number().min(min, { error }).max(max, { error }))
      .optional(),
    { type: 'number', minimum: min, maximum: max, description: about },
  );

const wholeNumber = (max: number, standard: number, error: string, about: string) =>
  inAddress(
    z
      .string({ error })
      .refine((text) => /^\d{1,9}$/.test(text.trim()), { error, params: { code: 'search.number' } })
      .transform(Number)
      .pipe(z.number().int().min(1, { error }).max(max, { error }))
      .default(standard),
    { type: 'integer', minimum: 1, maximum: max, default: standard, description: about },
  );

const day = (about: string) => inAddress(dateField.optional(), { type: 'string', format: 'date', description: about });

/** The search of offers as it stands in an address: of the API and of the page. */
export const offerSearchSchema = z.object({
  text: plainText(MAX_TEXT, 'search.text', { description: 'Ce que l’on cherche, comme on l’écrit : métier, lieu, diplôme.' }),
  place: plainText(100, 'search.place', { description: 'Une commune (nom, code postal ou code Insee), un département, ou « latitude,longitude ».' }),
  radius: number(1, MAX_RADIUS_KM, `Le rayon va de 1 à ${MAX_RADIUS_KM} km.`, 'Kilomètres autour du lieu.'),
  occupation: list(romeField, { description: 'Codes ROME : seulement ces métiers.' }),
  sector: list(z.string().max(80), { description: 'Secteurs, tels que les donnent les compteurs.' }),
  level: list(z.string().transform(Number).pipe(levelField), { description: 'Niveaux : 0, 3 (CAP) à 8.' }, LEVELS.length),
  contract: list(contractKindField, { description: CONTRACT_KINDS.join(', ') }, CONTRACT_KINDS.length),
  start: list(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'Écrivez un mois, AAAA-MM.' }), { description: 'Mois de début, AAAA-MM.' }),
  startFrom: day('Début au plus tôt.'),
  startUntil: day('Début au plus tard.'),
  durationMin: number(1, 120, 'La durée va de 1 à 120 mois.', 'Mois, au moins.'),
  durationMax: number(1, 120, 'La durée va de 1 à 120 mois.', 'Mois, au plus.'),
  rhythm: list(rhythmField, { description: RHYTHM_NAMES.join(', ') }, RHYTHM_NAMES.length),
  licence: list(z.enum(['not_needed', 'needed']), { description: '`not_needed` : sans permis.' }, 2),
  branch: list(idccField, { description: 'Branches, par IDCC.' }),
  department: list(z.string().regex(/^(\d{2,3}|2[AB])$/, { error: 'Écrivez un numéro de département, par exemple 59.' }), { description: 'Départements.' }),
  zone: list(z.string().regex(/^\d{4}$/, { error: 'Écrivez un code de zone d’emploi, quatre chiffres.' }), { description: 'Zones d’emploi.' }),
  exact: inAddress(
    z
      .enum(['0', '1', 'true', 'false'])
      .transform((text) => text === '1' || text === 'true')
      .default(false),
    { type: 'boolean', description: '`1` : chercher exactement ces mots, sans les interpréter.' },
  ),
  ignore: list(z.enum(UNDERSTOOD_PARTS), { description: 'Parties du texte à ne pas interpréter.' }, UNDERSTOOD_PARTS.length),
  sort: inAddress(z.enum(OFFER_SEARCH_SORTS).default('relevance'), { type: 'string', enum: OFFER_SEARCH_SORTS, default: 'relevance', description: 'Ordre.' }),
  /** For a map: up to a whole window of offers, without their cards. */
  points: inAddress(
    z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true').default(false),
    { type: 'boolean', default: false, description: 'Donner aussi la place des offres autour de cette page, pour une carte.' },
  ),
  facets: list(z.enum(OFFER_FACETS), { description: 'Compteurs voulus ; tous si absent.' }, OFFER_FACETS.length),
  page: wholeNumber(MAX_PAGE, 1, `Les pages vont de 1 à ${MAX_PAGE} : précisez la recherche.`, 'Page.'),
  pageSize: wholeNumber(50, 20, 'De 1 à 50 résultats par page.', 'Résultats par page.'),
});
export type OfferSearchQuery = z.output<typeof offerSearchSchema>;

/** The same for programs: a name that is not known is refused, since what it meant would be left out silently. */
export const offerSearchApiSchema = z.strictObject(offerSearchSchema.shape);

const understoodOccupation = z.object({ code: z.string(), label: z.string(), confidence: z.number().min(0).max(1) });

const understoodPlace = z.object({
  kind: z.enum(['commune', 'department', 'zone', 'point']),
  label: z.string(),
  /** `text`: read in the text; `place`: given as the place. */
  from: z.enum(['text', 'place']),
  insee: z.string().nullable(),
  department: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** The radius that was searched; null for a department or a zone. */
  radiusKm: z.number().nullable(),
  /** False when the radius is ours: it is widened where nothing is found. */
  radiusChosen: z.boolean(),
});

export const understoodSchema = z.object({
  text: z.string(),
  exact: z.boolean(),
  occupations: z.array(understoodOccupation),
  /** Trades shown after those asked for. */
  near: z.array(z.object({ code: z.string(), label: z.string() })),
  place: understoodPlace.nullable(),
  level: z.object({ level: levelField, label: z.string() }).nullable(),
  /** Words that stay words. */
  words: z.array(z.string()),
});
export type UnderstoodView = z.output<typeof understoodSchema>;

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

export const HIT_TIERS = ['asked', 'near', 'other'] as const;
export type HitTier = (typeof HIT_TIERS)[number];

export const offerHitSchema = offerCardSchema.extend({
  /** Kilometres from the place searched, one decimal; null without a place. */
  distanceKm: z.number().nullable(),
  /** Of the trade asked for, of a near one, or found by its words. */
  tier: z.enum(HIT_TIERS),
  /** Why it stands here: what each part of the ranking brought, in points. */
  points: z.record(z.string(), z.number()),
});
export type OfferHit = z.output<typeof offerHitSchema>;

/** An offer on a map: less than its card, for up to a whole window of offers. */
export const offerPointSchema = offerCardSchema.pick({ id: true, title: true, communeName: true }).extend({ latitude: z.number(), longitude: z.number() });
export type OfferPoint = z.output<typeof offerPointSchema>;

export const facetValueSchema = z.object({ value: z.string(), label: z.string(), count: z.number().int(), selected: z.boolean() });
export type FacetValue = z.output<typeof facetValueSchema>;

export const offerSearchAnswerSchema = z.object({
  understood: understoodSchema,
  hits: z.array(offerHitSchema),
  /** Only when asked for: the offers of the window that was ranked, this page among them. */
  points: z.array(offerPointSchema).optional(),
  total: z.number().int(),
  /** How many of the total are of the trade asked for, near it, or found by words. */
  tiers: z.object({ asked: z.number().int(), near: z.number().int(), other: z.number().int() }),
  facets: z.partialRecord(z.enum(OFFER_FACETS), z.array(facetValueSchema)),
  page: z.number().int(),
  pageSize: z.number().int(),
  sort: z.enum(OFFER_SEARCH_SORTS),
  engine: z.enum(['postgres', 'meilisearch']),
});
export type OfferSearchAnswer = z.output<typeof offerSearchAnswerSchema>;

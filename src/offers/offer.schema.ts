import { z } from 'zod';
import { OFFER_STATUSES } from './offer.entity.js';
import { contractKindField, dateField, flagInAddress, idField, idInBody, idccField, inseeField, levelField, levelInAddress, nafEditionField, pageFields, pageOf, rhythmField, rncpField, romeField, versionField } from '../shared/fields.schema.js';
import { lineField, linesField, thingNameField } from '../shared/text-fields.js';
import { holdsAddress, holdsMarkup } from './offer-text.js';

const title = thingNameField
  .min(3, { error: 'Le titre a au moins 3 caractères.' })
  .max(150, { error: 'Le titre a 150 caractères au plus.' })
  .refine((text) => !holdsAddress(text), { error: 'Le titre ne contient ni adresse de site ni courriel : mettez-les dans vos coordonnées.', params: { code: 'offer.title_has_address' } })
  .refine((text) => !holdsMarkup(text), { error: 'Le titre ne contient pas de HTML.', params: { code: 'offer.text_has_markup' } });

const description = linesField
  .min(30, { error: 'La description a au moins 30 caractères : dites ce que l’on fera, avec qui, à quels horaires.' })
  .max(5000, { error: 'La description a 5 000 caractères au plus.' })
  .refine((text) => !holdsMarkup(text), { error: 'La description ne contient pas de HTML.', params: { code: 'offer.text_has_markup' } });

const optionalFields = {
  rncp: rncpField.nullish(),
  targetLevel: levelField.nullish(),
  minimumLevel: levelField.optional(),
  durationMonths: z.number().int().min(1).max(120).nullish(),
  rhythm: rhythmField.nullish(),
  skills: z.array(lineField.min(1).max(120)).max(20).optional(),
  licenceRequired: z.boolean().optional(),
  nightWork: z.boolean().optional(),
  regulatedWork: z.boolean().optional(),
  /** Place of work, where it is not the establishment's own commune. */
  insee: inseeField.optional(),
  idcc: idccField.nullish(),
};

export const postOfferSchema = z.object({
  establishmentId: idInBody,
  title,
  description,
  occupationCode: romeField,
  contractKind: contractKindField,
  startsOn: dateField,
  seats: z.number().int().min(1).max(500).default(1),
  ...optionalFields,
});
export type PostOffer = z.output<typeof postOfferSchema>;

export const updateOfferSchema = z.object({
  version: versionField,
  /** For a partner's offer that came without one: an adviser completes it. */
  establishmentId: idInBody.optional(),
  title: title.optional(),
  description: description.optional(),
  occupationCode: romeField.optional(),
  contractKind: contractKindField.optional(),
  startsOn: dateField.optional(),
  seats: z.number().int().min(1).max(500).optional(),
  ...optionalFields,
});
export type UpdateOffer = z.output<typeof updateOfferSchema>;

/** What a form asks before it is sent: seats and length against the law. */
export const checkOfferSchema = z.object({
  establishmentId: idField,
  contractKind: contractKindField,
  startsOn: dateField.optional(),
  durationMonths: z.coerce.number().int().min(1).max(120).nullish(),
  /** The offer being edited, so that its own seats do not count against it. */
  offerId: idField.optional(),
});
export type CheckOffer = z.output<typeof checkOfferSchema>;

export const offerCheckSchema = z.object({
  seatsAllowed: z.number().int().nullable(),
  findings: z.array(z.object({ code: z.string(), article: z.string(), effect: z.enum(['refuse', 'flag']), sentence: z.string() })),
});

export const OFFER_SORTS = ['-publishedOn', 'publishedOn', 'startsOn', '-startsOn', 'title', '-title', 'applicants', '-applicants', 'expiresOn'] as const;

export const listOffersSchema = z.object({
  ...pageFields,
  establishmentId: idField.optional(),
  occupation: romeField.optional(),
  contractKind: contractKindField.optional(),
  level: levelInAddress.optional(),
  department: lineField.max(3).optional(),
  employmentZone: lineField.max(6).optional(),
  insee: inseeField.optional(),
  idcc: idccField.optional(),
  startsFrom: dateField.optional(),
  startsUntil: dateField.optional(),
  licenceRequired: flagInAddress.optional(),
  /** Only those who may read more than open offers get others. */
  status: z.enum(OFFER_STATUSES).optional(),
  matchable: flagInAddress.optional(),
  source: lineField.max(40).optional(),
  sort: z.enum(OFFER_SORTS).default('-publishedOn'),
});
export type ListOffers = z.output<typeof listOffersSchema>;

/** An offer as anybody may read it. */
export const offerSchema = z.object({
  id: z.number().int(),
  establishmentId: z.number().int().nullable(),
  recruiterName: z.string(),
  applyUrl: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  occupationCode: z.string().nullable(),
  occupationLabel: z.string().nullable(),
  occupationConfidence: z.number().nullable(),
  contractKind: contractKindField,
  rncp: z.string().nullable(),
  targetLevel: z.number().int().nullable(),
  minimumLevel: z.number().int(),
  startsOn: z.string().nullable(),
  durationMonths: z.number().int().nullable(),
  seats: z.number().int(),
  seatsLeft: z.number().int(),
  rhythm: rhythmField.nullable(),
  licenceRequired: z.boolean(),
  nightWork: z.boolean(),
  regulatedWork: z.boolean(),
  skills: z.array(z.string()),
  idcc: z.string().nullable(),
  naf: z.string().nullable(),
  nafEdition: nafEditionField.nullable(),
  insee: z.string().nullable(),
  communeName: z.string(),
  department: z.string().nullable(),
  employmentZone: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  status: z.enum(OFFER_STATUSES),
  publishedOn: z.string(),
  expiresOn: z.string(),
  source: z.string(),
  invented: z.boolean(),
  matchable: z.boolean(),
  applicants: z.number().int(),
  lists: z.number().int(),
  version: z.number().int(),
});
export type OfferView = z.output<typeof offerSchema>;
export const offerPageSchema = pageOf(offerSchema);

import { z } from 'zod';
import { dateField, flagInAddress, idccField, inseeField, nafEditionField, nafField, pageFields, pageOf, phoneField, siretField, versionField } from '../shared/fields.schema.js';
import { lineField, personNameField, thingNameField } from '../shared/text-fields.js';

const contactFields = {
  contactName: personNameField.min(1).max(120).nullish(),
  contactEmail: z.email({ error: 'Cette adresse de courriel n’est pas valable.' }).max(254).nullish(),
  contactPhone: phoneField.nullish(),
};

const trainingFields = {
  headcount: z.number().int().min(0).max(1_000_000).optional(),
  /** Apprentice masters. */
  masters: z.number().int().min(0).max(1000).optional(),
  /** Last day of each apprenticeship contract now running here. */
  apprenticesUntil: z.array(dateField).max(2000).optional(),
  repeatingApprentices: z.number().int().min(0).max(1000).optional(),
};

/** An establishment that the register does not know: it waits for an adviser. */
export const registerEstablishmentSchema = z.object({
  siret: siretField,
  name: thingNameField.min(2).max(150),
  naf: nafField,
  nafEdition: nafEditionField.default('rev2'),
  idcc: idccField.nullish(),
  insee: inseeField,
  address: lineField.max(250).optional(),
  ...trainingFields,
  ...contactFields,
});
export type RegisterEstablishment = z.output<typeof registerEstablishmentSchema>;

export const updateEstablishmentSchema = z.object({
  version: versionField,
  name: thingNameField.min(2).max(150).optional(),
  naf: nafField.optional(),
  nafEdition: nafEditionField.optional(),
  idcc: idccField.nullish(),
  insee: inseeField.optional(),
  address: lineField.max(250).optional(),
  ...trainingFields,
  ...contactFields,
});
export type UpdateEstablishment = z.output<typeof updateEstablishmentSchema>;

export const ESTABLISHMENT_SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const;

export const listEstablishmentsSchema = z.object({
  ...pageFields,
  /** Part of the name, or a SIRET or its beginning. */
  text: lineField.max(100).optional(),
  department: lineField.max(3).optional(),
  employmentZone: lineField.max(6).optional(),
  insee: inseeField.optional(),
  idcc: idccField.optional(),
  naf: nafField.optional(),
  verified: flagInAddress.optional(),
  sort: z.enum(ESTABLISHMENT_SORTS).default('name'),
});
export type ListEstablishments = z.output<typeof listEstablishmentsSchema>;

/** What anybody may read: no contact. */
export const establishmentCardSchema = z.object({
  id: z.number().int(),
  siret: z.string(),
  name: z.string(),
  naf: z.string(),
  nafEdition: z.enum(['rev2', '2025']),
  idcc: z.string().nullable(),
  branch: z.string().nullable(),
  address: z.string(),
  insee: z.string(),
  communeName: z.string(),
  department: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  answerRate: z.number().int().nullable(),
  verified: z.boolean(),
  invented: z.boolean(),
});
export type EstablishmentCard = z.output<typeof establishmentCardSchema>;

/** What its members, advisers in scope and administrators read. */
export const establishmentFileSchema = establishmentCardSchema.extend({
  employmentZone: z.string(),
  headcount: z.number().int(),
  masters: z.number().int(),
  apprenticesUntil: z.array(z.string()),
  repeatingApprentices: z.number().int(),
  contactName: z.string().nullable(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  source: z.string(),
  version: z.number().int(),
});
export type EstablishmentFile = z.output<typeof establishmentFileSchema>;

export const establishmentPageSchema = pageOf(establishmentCardSchema);

/** A claim to act for an establishment. */
export const membershipSchema = z.object({
  establishmentId: z.number().int(),
  accountId: z.number().int(),
  confirmed: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Membership = z.output<typeof membershipSchema>;

export const claimPageSchema = pageOf(membershipSchema.extend({ establishment: establishmentCardSchema, displayName: z.string(), email: z.string() }));
export type WaitingClaim = z.output<typeof claimPageSchema>['items'][number];

import { z } from 'zod';
import { CANDIDATE_STATUSES } from './candidate.entity.js';
import { contractKindField, dateField, flagInAddress, inseeField, levelField, levelInAddress, pageFields, pageOf, phoneField, rhythmField, romeField, travelModeField, versionField } from '../shared/fields.schema.js';
import { lineField, personNameField } from '../shared/text-fields.js';

const distinct = <T>(items: readonly T[]): boolean => new Set(items).size === items.length;
const wishes = z
  .array(romeField)
  .max(5, { error: 'Cinq métiers au plus.' })
  .refine(distinct, { error: 'Chaque métier une seule fois.', params: { code: 'candidate.wish_twice' } });

const identity = {
  firstName: personNameField.min(1).max(80),
  lastName: personNameField.min(1).max(80),
  birthDate: dateField,
};
const required = {
  insee: inseeField,
  level: levelField,
  contractKinds: z.array(contractKindField).min(1).max(4).refine(distinct, { error: 'Chaque contrat une seule fois.', params: { code: 'candidate.kind_twice' } }),
  availableFrom: dateField,
  travelModes: z.array(travelModeField).min(1).max(5).refine(distinct, { error: 'Chaque moyen une seule fois.', params: { code: 'candidate.mode_twice' } }),
};
const optional = {
  phone: phoneField.nullish(),
  guardianEmail: z.email().max(254).nullish(),
  targetLevel: levelField.refine((level) => level !== 0, { error: 'Choisissez un diplôme, ou aucun.' }).nullish(),
  collegeCompleted: z.boolean().optional(),
  wishes: wishes.optional(),
  maxKm: z.number().int().min(1).max(200).optional(),
  licence: z.boolean().optional(),
  rhythm: rhythmField.nullish(),
  skills: z.array(lineField.min(1).max(120)).max(30).optional(),
  jobSeeker: z.boolean().optional(),
  /** 35 or 99 (no limit) only with the person's consent (L6222-2). */
  apprenticeshipAgeLimit: z.literal([29, 35, 99]).optional(),
};

const agreements = {
  /** Computed proposals are wanted (consent `matching`); without it, plain search only. */
  matchingAgreed: z.boolean().optional(),
  /** The limit of age above 29 may be kept (consent `age_exception`); at a desk, the person says so there. */
  ageExceptionAgreed: z.boolean().optional(),
};

/** Unknown fields (sex, nationality…) are refused, not ignored: they are never stored. */
export const createProfileSchema = z.strictObject({ ...identity, ...required, ...optional, ...agreements });
export type CreateProfile = z.output<typeof createProfileSchema>;

/** An adviser enters a person at their desk; the mail is optional. */
export const createAtDeskSchema = createProfileSchema.extend({ email: z.email().max(254).nullish() });
export type CreateAtDesk = z.output<typeof createAtDeskSchema>;

export const updateProfileSchema = createProfileSchema.partial().extend({ version: versionField });
export type UpdateProfile = z.output<typeof updateProfileSchema>;

export const CANDIDATE_SORTS = ['-createdAt', 'createdAt', '-updatedAt', 'availableFrom', 'lastName'] as const;
export const listCandidatesSchema = z.object({
  ...pageFields,
  department: lineField.max(3).optional(),
  employmentZone: lineField.max(6).optional(),
  insee: inseeField.optional(),
  occupation: romeField.optional(),
  contractKind: contractKindField.optional(),
  level: levelInAddress.optional(),
  licence: flagInAddress.optional(),
  minor: flagInAddress.optional(),
  status: z.enum(CANDIDATE_STATUSES).optional(),
  /** Part of the name. */
  text: lineField.max(80).optional(),
  sort: z.enum(CANDIDATE_SORTS).default('-createdAt'),
});
export type ListCandidates = z.output<typeof listCandidatesSchema>;

/** The line of a list: no contact, no birth date. */
export const candidateLineSchema = z.object({
  id: z.number().int(),
  firstName: z.string(),
  lastName: z.string(),
  age: z.number().int(),
  communeName: z.string(),
  department: z.string(),
  employmentZone: z.string(),
  level: z.number().int(),
  wishes: z.array(z.string()),
  contractKinds: z.array(contractKindField),
  availableFrom: z.string(),
  status: z.enum(CANDIDATE_STATUSES),
  optedOut: z.boolean(),
  version: z.number().int(),
});
export type CandidateLine = z.output<typeof candidateLineSchema>;

/** The whole file, for the person and for an adviser in scope. */
export const candidateFileSchema = candidateLineSchema.extend({
  email: z.string().nullable(),
  phone: z.string().nullable(),
  birthDate: z.string(),
  guardianEmail: z.string().nullable(),
  guardianConsent: z.boolean(),
  insee: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  targetLevel: z.number().int().nullable(),
  collegeCompleted: z.boolean(),
  travelModes: z.array(travelModeField),
  maxKm: z.number().int(),
  licence: z.boolean(),
  rhythm: rhythmField.nullable(),
  skills: z.array(z.string()),
  jobSeeker: z.boolean(),
  apprenticeshipAgeLimit: z.number().int(),
  invented: z.boolean(),
  source: z.string(),
});
export type CandidateFile = z.output<typeof candidateFileSchema>;
export const candidatePageSchema = pageOf(candidateLineSchema);

export const optOutSchema = z.object({ optedOut: z.boolean() });
export type OptOut = z.output<typeof optOutSchema>;

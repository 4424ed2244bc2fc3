import { z } from 'zod';
import { CONSENT_PURPOSES } from '../accounts/consent.entity.js';
import { READING_KINDS } from '../accounts/reading.service.js';
import { pageFields, pageOf } from '../shared/fields.schema.js';

export const purposeSchema = z.enum(CONSENT_PURPOSES);
export const consentChoiceSchema = z.strictObject({ given: z.boolean().meta({ description: 'true: yes; false: taken back.' }) });
export type ConsentChoice = z.infer<typeof consentChoiceSchema>;

/** Erasing cannot be undone: it is said twice. */
export const eraseSchema = z.strictObject({ confirm: z.literal(true, { error: 'Confirmez : l’effacement ne se défait pas.' }) });

export const readingsQuerySchema = z.object(pageFields);
export type ReadingsQuery = z.infer<typeof readingsQuerySchema>;

export const consentStateSchema = z.object({
  purpose: purposeSchema,
  title: z.string(),
  text: z.string(),
  version: z.string().meta({ description: 'Version of the text shown now.' }),
  givenAt: z.iso.datetime().nullable(),
  givenVersion: z.string().nullable(),
});

/** What a person sees of their own data, first of all. */
export const privacyOverviewSchema = z.object({
  consents: z.array(consentStateSchema),
  optedOut: z.boolean().nullable().meta({ description: 'Plain search only; null without a profile.' }),
  retainedUntil: z.iso.datetime().meta({ description: 'Without a visit until then, a notice is mailed, and the data erased thirty days later.' }),
});

export const readingLinesSchema = pageOf(z.object({ at: z.iso.datetime(), what: z.enum(READING_KINDS), readerRole: z.string(), readerName: z.string() }));

import { z } from 'zod';
import { personNameField } from '../shared/text-fields.js';
import { ROLES } from './account.entity.js';

export const emailField = z.email().max(254);

export const signInRequestSchema = z.object({
  email: emailField.meta({ description: 'Address that the link is mailed to.' }),
  role: z.enum(['candidate', 'company']).default('candidate').meta({ description: 'What a new account becomes; an existing one keeps its role.' }),
  next: z.string().max(500).optional().meta({ description: 'Path of this site to go to afterwards.' }),
});
export type SignInRequestInput = z.infer<typeof signInRequestSchema>;

export const useLinkSchema = z.object({ token: z.string().min(1).max(200) });
export type UseLinkInput = z.infer<typeof useLinkSchema>;

export const renameSchema = z.object({ displayName: personNameField.min(1).max(120) });
export type RenameInput = z.infer<typeof renameSchema>;

/** Who am I: `anonymous` without a session; `csrfToken` goes into the header `x-csrf-token` of every write. */
export const meSchema = z.object({
  role: z.enum(['anonymous', ...ROLES]),
  accountId: z.number().int().nullable(),
  email: z.string().nullable(),
  displayName: z.string().nullable(),
  territories: z.array(z.string()),
  branches: z.array(z.string()),
  scopes: z.array(z.string()),
  reach: z.array(z.string()).meta({ description: 'What a key may act for: SIRET, SIREN, departments, IDCC; empty means everything.' }),
  csrfToken: z.string().nullable(),
});
export type Me = z.infer<typeof meSchema>;

export const sessionSchema = z.object({ createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() });

export const signedInSchema = z.object({ role: z.enum(ROLES), csrfToken: z.string(), expiresAt: z.iso.datetime(), next: z.string() });
export type SignedInAnswer = z.infer<typeof signedInSchema>;

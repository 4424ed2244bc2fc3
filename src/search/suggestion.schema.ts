import { z } from 'zod';

export const suggestionQuerySchema = z.strictObject({
  text: z.string({ error: 'Écrivez un seul texte.' }).max(200, { error: 'Écrivez 200 caractères au plus.' }).default('').meta({ description: 'Ce qui est tapé jusqu’ici.' }),
});
export type SuggestionQuery = z.output<typeof suggestionQuerySchema>;

export const suggestionsSchema = z.object({
  /** The trade is chosen, not the string: `code` goes into `trade`. */
  occupations: z.array(z.object({ code: z.string(), label: z.string(), appellation: z.string() })),
  communes: z.array(z.object({ insee: z.string(), name: z.string(), department: z.string(), postalCodes: z.array(z.string()) })),
  companies: z.array(z.object({ id: z.number().int(), name: z.string(), communeName: z.string() })),
});
export type Suggestions = z.output<typeof suggestionsSchema>;

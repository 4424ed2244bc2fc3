import { z } from 'zod';
import { lineField } from '../../shared/text-fields.js';
import { ALERT_FREQUENCIES } from './saved-search.entity.js';
import { LONGEST_LABEL } from './search-label.js';

const frequencyField = z.enum(ALERT_FREQUENCIES);
const labelField = lineField.min(1).max(LONGEST_LABEL).optional().meta({ description: 'What it is called; made from the search when absent.' });

export const saveSearchSchema = z.strictObject({
  search: z.string().max(2_000).meta({ description: 'Parameters of `/api/v1/search/offers`, as they stand in its address: `text=boulanger&place=Lille&radius=20`.' }),
  frequency: frequencyField.default('daily'),
  label: labelField,
});
export type SaveSearch = z.output<typeof saveSearchSchema>;

export const changeSavedSearchSchema = z.strictObject({
  frequency: frequencyField.optional(),
  paused: z.boolean().optional().meta({ description: 'true: nothing is mailed until it is false again.' }),
  label: labelField,
});
export type ChangeSavedSearch = z.output<typeof changeSavedSearchSchema>;

export const savedSearchSchema = z.object({
  id: z.number().int(),
  label: z.string(),
  search: z.string(),
  frequency: frequencyField,
  pausedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  lastSentAt: z.iso.datetime().nullable(),
});

export const savedSearchesSchema = z.object({
  items: z.array(savedSearchSchema),
  most: z.number().int().meta({ description: 'Searches that one person may keep.' }),
  mailsAllowed: z.boolean().meta({ description: 'False once the consent to alerts was taken back: nothing is mailed.' }),
});

import { z } from 'zod';
import { levelField } from '../shared/fields.schema.js';

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

/** How many of the total are of the trade asked for, near it, or found by words. */
export const tiersSchema = z.object({ asked: z.number().int(), near: z.number().int(), other: z.number().int() });

export const HIT_TIERS = ['asked', 'near', 'other'] as const;
export type HitTier = (typeof HIT_TIERS)[number];

/** What a hit has besides its card. */
export const hitFields = {
  /** Kilometres from the place searched, one decimal; null without a place. */
  distanceKm: z.number().nullable(),
  /** Of the trade asked for, of a near one, or found by its words. */
  tier: z.enum(HIT_TIERS),
  /** Why it stands here: what each part of the ranking brought, in points. */
  points: z.record(z.string(), z.number()),
};

export const facetValueSchema = z.object({ value: z.string(), label: z.string(), count: z.number().int(), selected: z.boolean() });
export type FacetValue = z.output<typeof facetValueSchema>;

/** What every answer has besides its hits and counts. */
export const answerFields = {
  understood: understoodSchema,
  total: z.number().int(),
  tiers: tiersSchema,
  page: z.number().int(),
  pageSize: z.number().int(),
  engine: z.enum(['postgres', 'meilisearch']),
};

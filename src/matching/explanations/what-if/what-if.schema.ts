import { z } from 'zod';

const share = z.number().min(0).max(1);

export const whatIfChangeSchema = z.object({
  /** `travel`: ten kilometres more; `trade`: a neighbouring trade as a wish; `start`: available a month earlier. */
  kind: z.enum(['travel', 'trade', 'start']),
  /** What it would then be: kilometres, name of the trade, a day. */
  value: z.string(),
  /** How many offers open (of a neighbouring trade also those that were only near a wish), the first of them (those that would enter the list before the others), and how many would enter it. */
  opened: z.number().int(),
  offerIds: z.array(z.number().int()),
  entering: z.number().int(),
  /** That at least one place comes of the best list, 0–1: with the change, and what it adds. */
  chance: share,
  chanceAdded: z.number(),
  /** To the person (tu), and to an adviser. */
  sentences: z.object({ candidate: z.string(), adviser: z.string() }),
});
export type WhatIfChange = z.output<typeof whatIfChangeSchema>;

export const whatIfSchema = z.object({
  candidateId: z.number().int(),
  /** Offers that the rules allow today, and the chance that the best list gives while all others stand. */
  feasible: z.number().int(),
  chance: share,
  changes: z.array(whatIfChangeSchema),
});
export type WhatIfAnswer = z.output<typeof whatIfSchema>;

export const whatIfOfferSchema = z.object({
  offerId: z.number().int(),
  /** Persons whom the rules allow today, lists that the offer stands in, and seats expected to be taken by them. */
  feasible: z.number().int(),
  lists: z.number().int(),
  expected: z.number(),
  changes: z.array(z.object({
    /** `licence`, `level`: no longer asked; `start`: a month later; `seat`: one more. */
    kind: z.enum(['licence', 'level', 'start', 'seat']),
    /** Persons whom the rules then allow, or allow without a reservation about the date or the level; and the seats then expected to be taken. */
    opened: z.number().int(),
    expected: z.number(),
    /** To whoever answers for the offer (vous). */
    sentence: z.string(),
  })),
});
export type WhatIfOfferAnswer = z.output<typeof whatIfOfferSchema>;

import { z } from 'zod';

/** A preference list, best first; a nested array is a tie. */
const preferences = z.array(z.union([z.string(), z.array(z.string())]));

/** The file of `match solve`. */
export const roundFile = z.object({
  proposers: z.record(z.string(), preferences),
  receivers: z.record(z.string(), z.object({ capacity: z.int().min(0), preferences })),
  /** Of the lottery that breaks ties. */
  seed: z.int().default(1),
});

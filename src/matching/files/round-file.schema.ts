import { z } from 'zod';

/** A preference list, best first; a nested array is a tie. */
const preferences = z.array(z.union([z.string(), z.array(z.string())]));

/** By name, of any name: a record of zod would drop `__proto__`. */
function byName<T>(value: z.ZodType<T>): z.ZodType<Record<string, T>> {
  return z.preprocess(entriesOf, z.map(z.string(), value)).transform((entries) => Object.fromEntries(entries));
}

function entriesOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : value;
}

/** The file of `match solve`. */
export const roundFile = z.object({
  proposers: byName(preferences),
  receivers: byName(z.object({ capacity: z.int().min(0), preferences })),
  /** Of the lottery that breaks ties. */
  seed: z.int().default(1),
});

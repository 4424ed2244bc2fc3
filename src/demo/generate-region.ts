import type { DemoArguments, RegionRows } from './region-rows.js';

/**
 * Invents a whole region: companies, training, offers, candidates and one account a role, as plain rows.
 * Pure: the same seed, scale and day give the same rows on every machine.
 */
export function generateRegion(args: DemoArguments): RegionRows {
  throw new Error(`not built yet: ${args.scale}`);
}

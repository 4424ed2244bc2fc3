import { createHash } from 'node:crypto';
import type { RegionRows } from './region-rows.js';

/** SHA-256 over all rows in order: two regions with the same one are the same to the byte. */
export function regionHash(region: RegionRows): string {
  const hash = createHash('sha256');
  for (const [table, rows] of Object.entries(region).sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(table);
    for (const row of rows as object[]) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

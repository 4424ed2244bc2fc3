import { TIERS, type Tier } from '../search-engine.js';
import type { FacetPacking } from './facet-codec.js';

/** So many documents share one combination of facets, in one tier. */
export interface Cell {
  facets: number;
  tier: number;
  count: number;
}

export interface CountedCells {
  total: number;
  tiers: Record<Tier, number>;
  facets: Record<string, Map<string, number>>;
}

/**
 * Total, tiers and disjunctive counts from the cells of all that was found before the facets' own filters:
 * a facet's counts are over the cells that pass the filters of all other facets.
 */
export function countCells(cells: readonly Cell[], packing: FacetPacking, filters: Readonly<Record<string, readonly string[]>>, wanted: readonly string[]): CountedCells {
  const passes = packing.names.map((name) => passer(name, packing, filters[name] ?? []));
  const counts = packing.names.map(() => new Map<number, number>());
  const tiers = TIERS.map(() => 0);
  for (const { facets, tier, count } of cells) {
    const codes = packing.codesOf(facets);
    const failed = failedFacets(codes, passes);
    if (failed.length === 0) tiers[tier]! += count;
    codes.forEach((code, at) => {
      if (failed.length === 0 || (failed.length === 1 && failed[0] === at)) counts[at]!.set(code, (counts[at]!.get(code) ?? 0) + count);
    });
  }
  return {
    total: tiers.reduce((sum, count) => sum + count, 0),
    tiers: Object.fromEntries(TIERS.map((tier, at) => [tier, tiers[at]!])) as Record<Tier, number>,
    facets: Object.fromEntries(wanted.map((name) => [name, decoded(name, counts[packing.names.indexOf(name)]!, packing)])),
  };
}

type Passer = (code: number) => boolean;

/** Whether a code passes the filter of its facet; each code is looked at once. */
function passer(name: string, packing: FacetPacking, filter: readonly string[]): Passer {
  if (filter.length === 0) return () => true;
  const known = new Map<number, boolean>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const passes = packing.codec(name).decode(code).some((value) => filter.includes(value));
    known.set(code, passes);
    return passes;
  };
}

function failedFacets(codes: readonly number[], passes: readonly Passer[]): number[] {
  const failed: number[] = [];
  for (let at = 0; at < codes.length && failed.length < 2; at++) if (!passes[at]!(codes[at]!)) failed.push(at);
  return failed;
}

function decoded(name: string, counts: ReadonlyMap<number, number>, packing: FacetPacking): Map<string, number> {
  const values = new Map<string, number>();
  for (const [code, count] of counts) for (const value of packing.codec(name).decode(code)) values.set(value, (values.get(value) ?? 0) + count);
  return values;
}

import type { ReferenceTables } from '../../reference/reference-tables.js';

/** Trades near a trade, nearest first, with how near from 0 to 1. */
export type NearOccupations = ReadonlyMap<string, readonly { code: string; nearness: number }[]>;

/** Same older code: nearly the same trade. */
const SAME_PARENT = 0.9;
const LEAST = 0.34;
const MOST = 8;
/** Diplomas above lead to too many trades to tell which are near. */
const HIGHEST_LEVEL = 5;

/**
 * Trades are near when they come from one older ROME code, or when the same diplomas up to BTS lead to both
 * (cosine of their sets of diplomas, each diploma counting less the more trades it leads to).
 */
export function nearOccupations(tables: ReferenceTables): NearOccupations {
  const near = new Map<string, Map<string, number>>();
  const raise = (from: string, to: string, nearness: number): void => {
    const row = near.get(from) ?? new Map<string, number>();
    near.set(from, row.set(to, Math.max(row.get(to) ?? 0, nearness)));
  };
  for (const family of families(tables)) for (const a of family) for (const b of family) if (a !== b) raise(a, b, SAME_PARENT);
  for (const [a, b, nearness] of sharedDiplomas(tables)) raise(a, b, nearness);
  return new Map([...near].map(([code, row]) => [code, sorted(row)]));
}

function sorted(row: ReadonlyMap<string, number>): { code: string; nearness: number }[] {
  const all = [...row].map(([code, nearness]) => ({ code, nearness })).filter(({ nearness }) => nearness >= LEAST);
  const byNearness = all.sort((a, b) => b.nearness - a.nearness || (a.code < b.code ? -1 : 1));
  const relatives = byNearness.filter(({ nearness }) => nearness >= SAME_PARENT);
  return [...relatives, ...byNearness.filter(({ nearness }) => nearness < SAME_PARENT).slice(0, MOST)];
}

function families(tables: ReferenceTables): string[][] {
  const families = new Map<string, string[]>();
  for (const { code, parentCode } of tables.occupations) families.set(parentCode, [...(families.get(parentCode) ?? []), code]);
  return [...families.values()];
}

function sharedDiplomas(tables: ReferenceTables): [string, string, number][] {
  const together = new Map<string, Map<string, number>>();
  const alone = new Map<string, number>();
  for (const { occupationCodes, level } of tables.certifications) {
    if (level > HIGHEST_LEVEL) continue;
    const weight = 1 / occupationCodes.length;
    for (const a of occupationCodes) {
      alone.set(a, (alone.get(a) ?? 0) + weight);
      const row = together.get(a) ?? new Map<string, number>();
      for (const b of occupationCodes) if (a !== b) row.set(b, (row.get(b) ?? 0) + weight);
      together.set(a, row);
    }
  }
  return [...together].flatMap(([a, row]) => [...row].map(([b, shared]): [string, string, number] => [a, b, shared / Math.sqrt(alone.get(a)! * alone.get(b)!)]));
}

import type { ReferenceTables } from '../../reference/reference-tables.js';

/** Trades near a trade, nearest first, with how near from 0 to 1. */
export type NearOccupations = ReadonlyMap<string, readonly { code: string; nearness: number }[]>;

/** Same older code: nearly the same trade. */
const SAME_PARENT = 0.9;
/** Same professional domain (first three characters of the code) and a common sub-sector. */
const SAME_DOMAIN = 0.25;
/** The same diplomas lead to both, though in another domain: at least so alike, by at least so many diplomas. */
const SAME_DIPLOMAS = 0.15;
const LEAST_ALIKE = 0.18;
const LEAST_DIPLOMAS = 2;
const MOST = 8;
/** Diplomas above lead to too many trades to tell which are near. */
const HIGHEST_LEVEL = 5;

/**
 * Trades are near when they come from one older ROME code, when they share domain and sub-sector, or when the same diplomas up to BTS lead to both;
 * the more diplomas they share, the nearer (cosine of their sets of diplomas, each counting less the more trades it leads to).
 */
export function nearOccupations(tables: ReferenceTables): NearOccupations {
  const near = new Map<string, Map<string, number>>();
  const raise = (a: string, b: string, nearness: number): void => {
    const row = near.get(a) ?? new Map<string, number>();
    near.set(a, row.set(b, Math.max(row.get(b) ?? 0, Math.min(nearness, SAME_PARENT))));
  };
  const alike = sharedDiplomas(tables);
  for (const { a, b, cosine, diplomas } of alike) if (cosine >= LEAST_ALIKE && diplomas >= LEAST_DIPLOMAS) raise(a, b, SAME_DIPLOMAS + cosine);
  const cosines = new Map(alike.map(({ a, b, cosine }) => [`${a} ${b}`, cosine]));
  for (const [a, b] of pairsWithin(domains(tables))) raise(a, b, SAME_DOMAIN + (cosines.get(`${a} ${b}`) ?? 0));
  for (const [a, b] of pairsWithin(groups(tables.occupations, ({ parentCode }) => parentCode, ({ code }) => code))) raise(a, b, SAME_PARENT);
  return new Map([...near].map(([code, row]) => [code, sorted(row)]));
}

/** All relatives, then the nearest of the others. */
function sorted(row: ReadonlyMap<string, number>): { code: string; nearness: number }[] {
  const all = [...row].map(([code, nearness]) => ({ code, nearness })).sort((a, b) => b.nearness - a.nearness || (a.code < b.code ? -1 : 1));
  const others = all.filter(({ nearness }) => nearness < SAME_PARENT);
  return [...all.filter(({ nearness }) => nearness >= SAME_PARENT), ...others.slice(0, MOST)];
}

function domains(tables: ReferenceTables): Set<string>[] {
  return groups(tables.sectors, ({ sector, subsector, occupationCode }) => `${sector}/${subsector}/${occupationCode.slice(0, 3)}`, ({ occupationCode }) => occupationCode);
}

function groups<T>(rows: readonly T[], key: (row: T) => string, value: (row: T) => string): Set<string>[] {
  const found = new Map<string, Set<string>>();
  for (const row of rows) found.set(key(row), (found.get(key(row)) ?? new Set()).add(value(row)));
  return [...found.values()];
}

function* pairsWithin(sets: readonly ReadonlySet<string>[]): Generator<[string, string]> {
  for (const set of sets) for (const a of set) for (const b of set) if (a !== b) yield [a, b];
}

interface Alike {
  a: string;
  b: string;
  cosine: number;
  diplomas: number;
}

function sharedDiplomas(tables: ReferenceTables): Alike[] {
  const together = new Map<string, { a: string; b: string; weight: number; diplomas: number }>();
  const alone = new Map<string, number>();
  for (const { occupationCodes, level } of tables.certifications) {
    if (level > HIGHEST_LEVEL) continue;
    const weight = 1 / occupationCodes.length;
    for (const a of occupationCodes) alone.set(a, (alone.get(a) ?? 0) + weight);
    for (const [a, b] of pairsWithin([new Set(occupationCodes)])) {
      const sum = together.get(`${a} ${b}`) ?? { a, b, weight: 0, diplomas: 0 };
      together.set(`${a} ${b}`, { ...sum, weight: sum.weight + weight, diplomas: sum.diplomas + 1 });
    }
  }
  return [...together.values()].map(({ a, b, weight, diplomas }) => ({ a, b, diplomas, cosine: weight / Math.sqrt(alone.get(a)! * alone.get(b)!) }));
}

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ReferenceTables } from '../reference/reference-tables.js';
import { APPRENTICESHIP_BY_BRANCH, BUSINESSES_BY_BRANCH, HIRINGS_POWER, USUAL_FROM_POPULATION } from './distributions.js';
import { EXTRA_HIRINGS, TRADES, TRADE_ONLY_IN_NAF, type Trade } from './trades.js';
import { Weighted } from './weighted.js';

/** One kind of business: a branch with one of its usual NAF. */
export interface BusinessKind {
  /** The branch as it is called today (merged ones under their new number). */
  idcc: string;
  naf: string;
  /** Businesses of this kind per thousand. */
  share: number;
  usualFrom: number;
  /** How many offers all businesses of the kind publish, relative to other kinds. */
  hiring: number;
  trades: Weighted<Trade> | null;
}

type Row = Record<'idcc' | 'naf_rev2', string>;

/** The kinds of business of the region, from the usual NAF of each branch and the hirings of each NAF by trade. */
export function businessKinds(tables: ReferenceTables): BusinessKind[] {
  const rows = parse(readFileSync(new URL('./data/naf_by_branch.csv', import.meta.url)), { columns: true }) as Row[];
  const hirings = hiringsByNaf(tables);
  const current = new Map(tables.branches.map(({ idcc, mergedInto }) => [idcc, mergedInto ?? idcc]));
  return rows.flatMap(({ idcc, naf_rev2: naf }) => {
    const share = BUSINESSES_BY_BRANCH[idcc];
    if (share === undefined) return [];
    const siblings = rows.filter((row) => row.idcc === idcc).map((row) => 30 + sum(hirings.get(row.naf_rev2)));
    const own = 30 + sum(hirings.get(naf));
    const trades = hirings.get(naf);
    return [{
      idcc: current.get(idcc) ?? idcc,
      naf,
      share: (share * own) / siblings.reduce((a, b) => a + b, 0),
      usualFrom: USUAL_FROM_POPULATION[idcc] ?? 400,
      hiring: sum(trades) ** HIRINGS_POWER * (APPRENTICESHIP_BY_BRANCH[idcc] ?? 1) * Math.sqrt(share / siblings.length),
      trades: trades ? new Weighted([...trades.keys()], (trade) => (trades.get(trade) ?? 0) ** HIRINGS_POWER) : null,
    }];
  });
}

function hiringsByNaf(tables: ReferenceTables): Map<string, Map<Trade, number>> {
  const trades = new Map(TRADES.map((trade) => [trade.code, trade]));
  const byNaf = new Map<string, Map<Trade, number>>();
  const rows = [...tables.hirings.map((row) => [row.nafRev2, row.occupationCode, row.hirings] as const), ...EXTRA_HIRINGS];
  for (const [naf, code, count] of rows) {
    const trade = trades.get(code);
    if (!trade || !isPlausible(trade, naf)) continue;
    const known = byNaf.get(naf) ?? new Map<Trade, number>();
    known.set(trade, (known.get(trade) ?? 0) + count);
    byNaf.set(naf, known);
  }
  return byNaf;
}

/** Some trades are offered only where their name says it: a pharmacy's cleaner is not a household's employee. */
function isPlausible(trade: Trade, naf: string): boolean {
  const only = TRADE_ONLY_IN_NAF[trade.code];
  return only === undefined || only.includes(naf);
}

function sum(trades: Map<Trade, number> | undefined): number {
  return trades ? [...trades.values()].reduce((a, b) => a + b, 0) : 0;
}

import { RULES } from '../../rules/rule-table.js';
import type { Market } from '../columns/market.js';
import { wishesOf } from '../columns/market.js';
import { NOWHERE } from '../columns/codes.js';
import { NOTHING_IN_REACH, type GeneratedPairs } from '../pairs/pairs.js';
import type { Lists } from './lists.js';

/** Reasons that are no rule of pairs. */
export const WITHOUT_REASONS = {
  'place.unknown': 'Le lieu n’est pas connu.',
  'wishes.none': 'Aucun métier souhaité n’est indiqué.',
  'reach.nothing': 'Rien de proche de ces métiers n’est à portée.',
  'list.crowded_out': 'Des personnes pourraient convenir, mais d’autres offres leur donnent plus de chances.',
} as const;

export interface WithoutRow {
  /** Row of the candidate or of the offer. */
  row: number;
  /** A rule's code, or one of `WITHOUT_REASONS`. */
  reason: string;
}

/** Candidates without a list, each with the reason: never a silent absence. */
export function candidatesWithout(market: Market, generated: GeneratedPairs, lists: Lists): WithoutRow[] {
  const rows = [...lists.length.keys()].filter((row) => lists.length[row] === 0);
  return rows.map((row) => ({ row, reason: reasonOfCandidate(market, generated, row) }));
}

/** Offers that stand in no list, each with the reason. */
export function offersWithout(market: Market, generated: GeneratedPairs, loads: Int32Array): WithoutRow[] {
  const rows = [...loads.keys()].filter((row) => loads[row] === 0);
  return rows.map((row) => ({ row, reason: reasonOfOffer(market, generated, row) }));
}

function reasonOfCandidate({ candidates }: Market, { refusalOfCandidate }: GeneratedPairs, row: number): string {
  if (candidates.placed[row] === 0) return 'place.unknown';
  if (wishesOf(candidates, row).length === 0) return 'wishes.none';
  return ruleOr('reach.nothing', refusalOfCandidate[row]!);
}

function reasonOfOffer({ offers }: Market, { refusalOfOffer, feasibleOfOffer }: GeneratedPairs, row: number): string {
  if (offers.x[row]! >= NOWHERE) return 'place.unknown';
  if (feasibleOfOffer[row]! > 0) return 'list.crowded_out';
  return ruleOr('reach.nothing', refusalOfOffer[row]!);
}

function ruleOr(otherwise: string, rule: number): string {
  return rule === NOTHING_IN_REACH ? otherwise : RULES[rule]!.code;
}

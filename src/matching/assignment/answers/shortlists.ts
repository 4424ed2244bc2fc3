import type { Market } from '../columns/market.js';
import { LIST_LENGTH } from '../lists/lists.js';
import { shortlisted, type Shortlist } from '../outcomes/improve-lists.js';
import { WISH_POINTS, type GeneratedPairs, type Pairs } from '../pairs/pairs.js';

/**
 * What a candidate's answers are chosen from while only offers change: the best of what was tried for them last. All that is in their reach
 * was, when everything was matched or they themselves changed; then what changed as well. Offers that came since without touching them wait
 * for the next run of everything.
 */
export interface StandingShortlist {
  /** Rising. */
  offerIds: readonly number[];
  /** Feasible pairs there were when all in reach was looked at, and by points of wish (0–100) the rank that one had by wish alone. */
  feasible: number;
  wishRanks: Uint16Array;
}

export interface ShortlistRow extends StandingShortlist {
  candidateId: number;
}

/** Of those who choose from a shortlist, the ones for whom less than a list is left of it though there was more: they had better choose from all they may have. */
export function leftWithFew({ candidates }: Market, pairs: Pairs, shortlists: ReadonlyMap<number, StandingShortlist>): number[] {
  return [...candidates.id].filter((id, row) => triedOf(pairs, row) < Math.min(LIST_LENGTH, shortlists.get(id)?.feasible ?? 0));
}

/** The pairs that are tried, with how many are feasible and their ranks by wish: of those who choose from shortlists as these were counted last. */
export function asCounted({ candidates }: Market, generated: GeneratedPairs, pairs: Pairs, shortlists: ReadonlyMap<number, StandingShortlist>): GeneratedPairs {
  const [wishRanks, feasibleOfCandidate] = [generated.wishRanks.slice(), generated.feasibleOfCandidate.slice()];
  candidates.id.forEach((id, row) => {
    const known = shortlists.get(id);
    if (known === undefined) return;
    wishRanks.set(known.wishRanks, row * WISH_POINTS);
    feasibleOfCandidate[row] = Math.max(known.feasible, triedOf(pairs, row));
  });
  return { ...generated, pairs, wishRanks, feasibleOfCandidate };
}

/** By id of candidate: the offers of their shortlist, by rising id. `idOf`: of a row of the shortlist; `offer`: by its pairs. */
export function shortlistedOffers(shortlist: Shortlist, idOf: (row: number) => number, offer: Int32Array, { offers }: Market): Map<number, number[]> {
  const rows = [...shortlist.count.keys()].filter((row) => shortlist.count[row]! > 0);
  return new Map(rows.map((row) => [idOf(row), Array.from(shortlisted(shortlist, row), (pair) => offers.id[offer[pair]!]!).sort((a, b) => a - b)]));
}

/** The shortlists of a market's candidates, as they are to stand. */
export function shortlistRows({ candidates }: Market, { feasibleOfCandidate, wishRanks }: GeneratedPairs, offersOf: ReadonlyMap<number, readonly number[]>): ShortlistRow[] {
  return [...candidates.id.entries()].flatMap(([row, candidateId]) => {
    const offerIds = offersOf.get(candidateId);
    return offerIds === undefined ? [] : [{ candidateId, offerIds, feasible: feasibleOfCandidate[row]!, wishRanks: wishRanks.subarray(row * WISH_POINTS, (row + 1) * WISH_POINTS) }];
  });
}

function triedOf({ starts }: Pairs, row: number): number {
  return starts[row + 1]! - starts[row]!;
}

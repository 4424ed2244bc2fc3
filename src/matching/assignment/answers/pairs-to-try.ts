import { groupBy } from '../../../shared/group-by.js';
import type { Market } from '../columns/market.js';
import { KEEP } from '../pairs/generate-pairs.js';
import type { Pairs } from '../pairs/pairs.js';
import type { StandingShortlist } from './shortlists.js';
import type { StandingEntry } from './standing.js';

/** Who chooses from what. */
export interface Choosing {
  answered: ReadonlySet<number>;
  /** Of those who choose from their shortlists and the offers that changed; whoever is answered and has none here, chooses from all they may have. */
  shortlists: ReadonlyMap<number, StandingShortlist>;
  changedOffers: ReadonlySet<number>;
  /** At least all that stands in the lists that are answered. */
  entries: readonly StandingEntry[];
}

/**
 * Of all feasible pairs (each candidate's best first), those that an answer is chosen from: the best of whoever is answered, as many as a
 * run of everything keeps for a candidate, or those of the shortlist with the changed offers; and what is pinned or stands in their lists.
 * Nobody else has any.
 */
export function pairsToTry(market: Market, feasible: Pairs, { answered, shortlists, changedOffers, entries }: Choosing, keep: number = KEEP.perCandidate): Pairs {
  const standing = groupBy(entries.filter(({ candidateId }) => answered.has(candidateId)), ({ candidateId }) => candidateId);
  const kept: number[] = [];
  const starts = [0];
  for (let i = 0; i < market.candidates.count; i++) {
    const id = market.candidates.id[i]!;
    const first = feasible.starts[i]!;
    const end = answered.has(id) ? feasible.starts[i + 1]! : first;
    const shortlist = shortlists.get(id);
    const named = new Set([...(standing.get(id) ?? []).map(({ offerId }) => offerId), ...(shortlist?.offerIds ?? [])]);
    for (let pair = first; pair < end; pair++) {
      const offerId = market.offers.id[feasible.offer[pair]!]!;
      const isTried = shortlist === undefined ? pair < first + keep : changedOffers.has(offerId) || feasible.pinned[pair] === 1;
      if (isTried || named.has(offerId)) kept.push(pair);
    }
    starts.push(kept.length);
  }
  return takePairs(feasible, kept, starts);
}

function takePairs(pairs: Pairs, kept: readonly number[], starts: readonly number[]): Pairs {
  const take = <T extends Int32Array | Uint8Array>(column: T, into: T): T => {
    kept.forEach((pair, at) => (into[at] = column[pair]!));
    return into;
  };
  const count = kept.length;
  return {
    count, starts: Int32Array.from(starts), offer: take(pairs.offer, new Int32Array(count)), session: take(pairs.session, new Int32Array(count)), u: take(pairs.u, new Uint8Array(count)),
    p: take(pairs.p, new Uint8Array(count)), pinned: take(pairs.pinned, new Uint8Array(count)),
  };
}

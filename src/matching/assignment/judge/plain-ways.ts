import type { Lists } from '../lists/lists.js';
import { BestFew, emptyLists } from '../outcomes/best-lists.js';
import { candidateByPair } from '../outcomes/offer-order.js';
import { candidatesOf, type OutcomeMarket } from '../outcomes/outcome-market.js';

/** (a) What a search by wish gives: each candidate's own k best by u, equals by sqrt(u·p), then by the earlier pair. */
export function listsByWish(market: OutcomeMarket, k: number): Lists {
  return listsByKey(market, k, (pair) => market.u[pair]! + worth(market, pair) / 1000);
}

/** (b) Each candidate's own k best by sqrt(u·p), equals by the earlier pair. */
export function listsByWorth(market: OutcomeMarket, k: number): Lists {
  return listsByKey(market, k, (pair) => worth(market, pair));
}

/**
 * (c) Best pairs first by sqrt(u·p), at most k for a candidate and, for an offer, 1.2 times its share of all places by its seats (at
 * least 3; none without seats).
 */
export function listsUnderCapacities(market: OutcomeMarket, k: number): Lists {
  const lists = emptyLists(candidatesOf(market), k);
  const room = capacities(market, k);
  const owner = candidateByPair(market);
  const byWorth = Float64Array.from({ length: owner.length }, (_, pair) => worth(market, pair));
  const order = Int32Array.from(byWorth.keys()).sort((a, b) => byWorth[b]! - byWorth[a]! || a - b);
  for (const pair of order) {
    const i = owner[pair]!;
    const j = market.offer[pair]!;
    if (lists.length[i]! >= k || room[j]! <= 0) continue;
    lists.pair[i * k + lists.length[i]!++] = pair;
    room[j]!--;
  }
  return lists;
}

function capacities({ seats, starts }: OutcomeMarket, k: number): Int32Array {
  const open = Float64Array.from(seats, (own) => Math.max(0, own));
  const total = open.reduce((sum, own) => sum + own, 0);
  return Int32Array.from(open, (own) => (own === 0 ? 0 : Math.max(3, Math.ceil((1.2 * (starts.length - 1) * k * own) / total))));
}

function worth({ u, p }: OutcomeMarket, pair: number): number {
  return Math.sqrt(u[pair]! * p[pair]!);
}

function listsByKey(market: OutcomeMarket, k: number, key: (pair: number) => number): Lists {
  const candidates = candidatesOf(market);
  const lists = emptyLists(candidates, k);
  const best = new BestFew(k);
  for (let i = 0; i < candidates; i++) {
    best.clear();
    for (let pair = market.starts[i]!; pair < market.starts[i + 1]!; pair++) best.offer(pair, key(pair));
    lists.length[i] = best.copyTo(lists.pair, i * k);
  }
  return lists;
}

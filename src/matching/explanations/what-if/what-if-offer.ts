import { groupBy } from '../../../shared/group-by.js';
import { marketOf, type MarketFacts } from '../../assignment/columns/market.js';
import { placeShare } from '../../assignment/outcomes/poisson.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { ruleBit } from '../../rules/rule-table.js';
import { feasiblePairs, type FeasiblePair } from '../feasible-pairs.js';
import { offerChanges, type OfferChange } from './offer-changes.js';

/** Flags that a change may take away. */
const RESERVATIONS = ruleBit('start.before_available') | ruleBit('level.below_minimum');

export interface WhatIfOfferChange {
  change: OfferChange;
  /** Persons whom the rules then allow, or allow without a reservation about the date or the level. */
  opened: number;
  /** Seats that are then expected to be taken, by the lists that stand. */
  expected: number;
}

export interface WhatIfOfferFound {
  /** Persons whom the rules allow today. */
  feasible: number;
  /** Seats expected to be taken: E[min(N, seats)], N Poisson with the sum of x over the lists that stand. */
  expected: number;
  changes: WhatIfOfferChange[];
}

/**
 * What would change for one offer: each change is made, and its pairs are computed anew by the run's own code. `facts` hold the one
 * offer and every candidate whom a change may bring; `crowd`: the sum of x = u·p·v(rank) over the lists it stands in. Pure.
 */
export function whatIfOffer(facts: MarketFacts, reference: MarketReference, crowd: number): WhatIfOfferFound {
  const changes = offerChanges(facts.offers[0]!);
  const variants = [facts.offers[0]!, ...changes.map((change) => change.facts)];
  const said = variants.flatMap((_, row) => facts.said.map((one) => ({ ...one, offer: row })));
  const market = marketOf({ ...facts, offers: variants, said }, reference);
  const rows = groupBy(feasiblePairs(market).pairs, ({ offer }) => offer);
  const own = new Map((rows.get(0) ?? []).map((pair) => [pair.candidate, pair]));
  const found = changes.map((change, at) => ({
    change, opened: (rows.get(at + 1) ?? []).filter((pair) => isOpened(own.get(pair.candidate), pair)).length, expected: seatsTaken(crowd, market.offers.seats[at + 1]!),
  }));
  return { feasible: own.size, expected: seatsTaken(crowd, market.offers.seats[0]!), changes: found };
}

function isOpened(before: FeasiblePair | undefined, now: FeasiblePair): boolean {
  return before === undefined || ((before.rules & RESERVATIONS) !== 0 && (now.rules & RESERVATIONS) === 0);
}

function seatsTaken(crowd: number, seats: number): number {
  const answer = { share: 0, slope: 0 };
  placeShare(crowd, seats, answer);
  return crowd * answer.share;
}

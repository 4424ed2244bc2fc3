import { groupBy } from '../../../shared/group-by.js';
import { marketOf, type Market, type MarketFacts } from '../../assignment/columns/market.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { ruleBit } from '../../rules/rule-table.js';
import { feasiblePairs, type FeasiblePair } from '../feasible-pairs.js';
import { bestList, type BestList } from './best-list.js';
import { candidateChanges, type CandidateChange } from './candidate-changes.js';
import type { StandingCrowd } from './standing-crowd.js';

const TOO_EARLY = ruleBit('start.before_available');

/** What one change would bring. */
export interface WhatIf {
  change: CandidateChange;
  /** Offers that open, those that enter the best list first, then by what they bring; by number. */
  opened: number[];
  /** How many of them would stand in the best list. */
  entering: number;
  /** That at least one place comes of the best list then, 0–1. */
  chance: number;
}

export interface WhatIfs {
  /** Offers that the rules allow today, and the chance that the best list gives. */
  feasible: number;
  chance: number;
  changes: WhatIf[];
}

/**
 * What would change for one candidate: each change is made and their pairs are computed anew, by the run's own code, while the lists
 * of all others stand. Of the neighbouring trades only the one that opens most is kept (then: that adds most, then by code).
 * `facts` hold one candidate and every offer that any of the changes may open.
 */
export function whatIf(facts: MarketFacts, reference: MarketReference, crowd: StandingCrowd): WhatIfs {
  const candidate = facts.candidates[0]!;
  const changes = candidateChanges(candidate, reference.related);
  const variants = [candidate, ...changes.map((change) => change.facts)];
  const said = variants.flatMap((_, row) => facts.said.map((one) => ({ ...one, candidate: row })));
  const market = marketOf({ ...facts, candidates: variants, said }, reference);
  const rows = groupBy(feasiblePairs(market).pairs, ({ candidate: row }) => row);
  const today = rows.get(0) ?? [];
  const tried = changes.map((change, at) => tryChange(market, change, today, rows.get(at + 1) ?? [], crowd));
  return { feasible: today.length, chance: bestList(market, today, crowd).chance, changes: keepBestTrade(tried) };
}

function tryChange(market: Market, change: CandidateChange, today: readonly FeasiblePair[], then: readonly FeasiblePair[], crowd: StandingCrowd): WhatIf {
  const best = bestList(market, then, crowd);
  const before = new Map(today.map((pair) => [pair.offer, pair]));
  const opened = then.filter((pair) => isOpened(before.get(pair.offer), pair));
  const first = (offer: number): number => (best.offers.includes(offer) ? best.offers.indexOf(offer) : best.offers.length);
  const inOrder = opened.map(({ offer }) => offer).sort((a, b) => first(a) - first(b) || a - b);
  return { change, opened: inOrder.map((offer) => market.offers.id[offer]!), entering: countEntering(inOrder, best), chance: best.chance };
}

/** Not allowed before; or allowed, but said to begin too early. */
function isOpened(before: FeasiblePair | undefined, now: FeasiblePair): boolean {
  return before === undefined || ((before.rules & TOO_EARLY) !== 0 && (now.rules & TOO_EARLY) === 0);
}

function countEntering(opened: readonly number[], best: BestList): number {
  return opened.filter((offer) => best.offers.includes(offer)).length;
}

function keepBestTrade(tried: readonly WhatIf[]): WhatIf[] {
  const trades = tried.filter(({ change }) => change.kind === 'trade').sort((a, b) => b.opened.length - a.opened.length || b.chance - a.chance);
  return tried.filter((one) => one.change.kind !== 'trade' || one === trades[0]);
}

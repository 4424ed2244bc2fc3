import type { CalendarDate } from '../../../shared/calendar-date.js';
import { groupBy } from '../../../shared/group-by.js';
import { marketOf, type Market, type MarketFacts } from '../../assignment/columns/market.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { ruleBit } from '../../rules/rule-table.js';
import { feasiblePairs, type FeasiblePair } from '../feasible-pairs.js';
import { bestList, type BestList } from './best-list.js';
import { candidateChanges, type CandidateChange } from './candidate-changes.js';
import type { StandingCrowd } from './standing-crowd.js';

const TOO_EARLY = ruleBit('start.before_available');
const NO_TRADE = -1;

/** What one change would bring. */
export interface WhatIf {
  change: CandidateChange;
  /** Numbers of the offers that open, those that would enter the best list first. Of a neighbouring trade also those that were only near a wish before. */
  opened: number[];
  /** How many of them would stand in the best list and do not today. */
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
 * of all others stand. Of the neighbouring trades only the one that opens most is kept (then: that adds most).
 * `facts` hold one candidate and every offer that any of the changes may open.
 */
export function whatIf(facts: MarketFacts, reference: MarketReference, crowd: StandingCrowd, today: CalendarDate): WhatIfs {
  const candidate = facts.candidates[0]!;
  const changes = candidateChanges(candidate, facts.offers, reference.related, today);
  const variants = [candidate, ...changes.map((change) => change.facts)];
  const said = variants.flatMap((_, row) => facts.said.map((one) => ({ ...one, candidate: row })));
  const market = marketOf({ ...facts, candidates: variants, said }, reference);
  const rows = groupBy(feasiblePairs(market).pairs, ({ candidate: row }) => row);
  const own = rows.get(0) ?? [];
  const now = { pairs: new Map(own.map((pair) => [pair.offer, pair])), best: bestList(market, own, crowd) };
  const tried = changes.map((change, at) => tryChange(market, change, now, rows.get(at + 1) ?? [], crowd));
  return { feasible: own.length, chance: now.best.chance, changes: keepBestTrade(tried) };
}

interface Now {
  /** By row of the offer. */
  pairs: ReadonlyMap<number, FeasiblePair>;
  best: BestList;
}

function tryChange(market: Market, change: CandidateChange, now: Now, then: readonly FeasiblePair[], crowd: StandingCrowd): WhatIf {
  const best = bestList(market, change.kind === 'start' ? then.map((pair) => better(now.pairs.get(pair.offer), pair)) : then, crowd);
  const trade = change.kind === 'trade' ? market.reference.related.indexOf(change.occupationCode) : NO_TRADE;
  const opened = then.filter((pair) => isOpened(now.pairs.get(pair.offer), pair) || market.offers.occupation[pair.offer] === trade).map(({ offer }) => offer);
  const rank = new Map(best.offers.map((offer, at) => [offer, at]));
  opened.sort((a, b) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size) || a - b);
  const entering = opened.filter((offer) => rank.has(offer) && !now.best.offers.includes(offer)).length;
  return { change, opened: opened.map((offer) => market.offers.id[offer]!), entering, chance: best.chance };
}

/** Who would begin earlier still begins as gladly later: a pair does not lose by it. */
function better(before: FeasiblePair | undefined, now: FeasiblePair): FeasiblePair {
  return before !== undefined && before.u * before.p > now.u * now.p ? before : now;
}

/** Not allowed before; or allowed, but said to begin too early. */
function isOpened(before: FeasiblePair | undefined, now: FeasiblePair): boolean {
  return before === undefined || ((before.rules & TOO_EARLY) !== 0 && (now.rules & TOO_EARLY) === 0);
}

function keepBestTrade(tried: readonly WhatIf[]): WhatIf[] {
  const trades = tried.filter(({ change }) => change.kind === 'trade').sort((a, b) => b.opened.length - a.opened.length || b.chance - a.chance);
  return tried.filter((one) => one.change.kind !== 'trade' || one === trades[0]);
}

import { performance } from 'node:perf_hooks';
import { marketOf, type Market, type MarketFacts } from '../assignment/columns/market.js';
import { judgeLists } from '../assignment/judge/judge-lists.js';
import { listsByWish } from '../assignment/judge/plain-ways.js';
import { chooseLists, outcomeMarketOf } from '../assignment/lists/choose-lists.js';
import { LIST_LENGTH, type Lists } from '../assignment/lists/lists.js';
import { loadsOf } from '../assignment/lists/load-figures.js';
import { candidatesWithout, offersWithout, type WithoutRow } from '../assignment/lists/without-list.js';
import type { OutcomeLists } from '../assignment/outcomes/choose-by-outcomes.js';
import type { OutcomeMarket } from '../assignment/outcomes/outcome-market.js';
import { outcomesOfLists, type ListOutcomes } from '../assignment/outcomes/outcomes-of-lists.js';
import { generatePairs } from '../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../assignment/pairs/pairs.js';
import type { MarketReference } from '../facts/market-reference.js';
import { methodFigures, outcomeFigures, sizeFigures, wayFigures, withoutFigures, type Figures } from './figures.js';
import { presentedLists } from './presented.js';
import { AFRESH, startOfLists, type WarmStart } from './warm/warm-start.js';

export interface ComputedLists {
  market: Market;
  generated: GeneratedPairs;
  lists: Lists;
  /** What each place of the lists brings, and x, ω and plain search's chances from which the next run starts. */
  outcomes: ListOutcomes;
  chosen: OutcomeLists;
  /** Lists that each offer stands in. */
  loads: Int32Array;
  candidatesWithout: WithoutRow[];
  offersWithout: WithoutRow[];
  figures: Figures;
}

/** From facts to lists, each stage timed. The same facts and warm start give the same lists to the last byte. */
export function computeLists(facts: MarketFacts, reference: MarketReference, warm: WarmStart = AFRESH): ComputedLists {
  const figures: Figures = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const from = performance.now();
    const result = work();
    figures[`ms.${stage}`] = Math.round(performance.now() - from);
    return result;
  };
  const market = timed('columns', () => marketOf(facts, reference));
  const generated = timed('pairs', () => generatePairs(market));
  const { chosen, onMarket } = timed('lists', () => choose(market, generated, warm));
  const { lists } = chosen;
  const outcomes = timed('judge', () => {
    Object.assign(figures, measured(market, generated, onMarket, chosen));
    return outcomesOfLists(onMarket, chosen.order, lists, chosen.omega);
  });
  const loads = loadsOf(generated.pairs, lists, market.offers.count);
  const without = { candidatesWithout: candidatesWithout(market, generated, lists), offersWithout: offersWithout(market, generated, loads) };
  Object.assign(figures, withoutFigures('candidate', without.candidatesWithout), withoutFigures('offer', without.offersWithout));
  return { market, generated, lists, outcomes, chosen, loads, ...without, figures };
}

function choose(market: Market, { pairs }: GeneratedPairs, warm: WarmStart): { chosen: OutcomeLists; onMarket: OutcomeMarket } {
  const start = startOfLists(market, pairs, warm);
  // What was shown counts a little more in the choice, not in what is said of it.
  return { chosen: chooseLists(outcomeMarketOf(market, pairs, start.shown), start), onMarket: outcomeMarketOf(market, pairs) };
}

/** The lists, plain search on the same pairs, and what was presented, each judged alike. */
function measured(market: Market, { pairs, figures, feasibleOfCandidate }: GeneratedPairs, onMarket: OutcomeMarket, chosen: OutcomeLists): Figures {
  const judged = (lists: Lists): { lists: Lists; judged: ReturnType<typeof judgeLists> } => ({ lists, judged: judgeLists(onMarket, chosen.order, lists) });
  const presented = presentedLists(market, pairs);
  return {
    ...sizeFigures(market, figures), ...methodFigures(chosen),
    ...outcomeFigures(pairs.offer, market.offers.count, judged(chosen.lists), judged(listsByWish(onMarket, LIST_LENGTH))),
    ...(presented.pairs === 0 ? {} : { presentedPairs: presented.pairs, ...wayFigures('presented', judged(presented.lists).judged) }),
    feasibleWithoutList: feasibleOfCandidate.reduce((count, feasible, i) => count + Number(feasible > 0 && chosen.lists.length[i] === 0), 0),
  };
}

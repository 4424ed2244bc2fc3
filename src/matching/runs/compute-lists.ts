import { performance } from 'node:perf_hooks';
import { chooseLists } from '../assignment/lists/choose-lists.js';
import { LIST_LENGTH, type Lists } from '../assignment/lists/lists.js';
import { loadFigures, loadsOf } from '../assignment/lists/load-figures.js';
import { candidatesWithout, offersWithout, type WithoutRow } from '../assignment/lists/without-list.js';
import { marketOf, type Market, type MarketFacts } from '../assignment/columns/market.js';
import { generatePairs } from '../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../assignment/pairs/pairs.js';
import type { MarketReference } from '../facts/market-reference.js';
import type { Figures } from './run-log.js';

export interface ComputedLists {
  market: Market;
  generated: GeneratedPairs;
  lists: Lists;
  /** Lists that each offer stands in. */
  loads: Int32Array;
  candidatesWithout: WithoutRow[];
  offersWithout: WithoutRow[];
  figures: Figures;
}

/** From facts to lists, each stage timed. */
export function computeLists(facts: MarketFacts, reference: MarketReference): ComputedLists {
  const figures: Figures = {};
  const timed = <T>(stage: string, work: () => T): T => {
    const from = performance.now();
    const result = work();
    figures[`ms.${stage}`] = Math.round(performance.now() - from);
    return result;
  };
  const market = timed('columns', () => marketOf(facts, reference));
  const generated = timed('pairs', () => generatePairs(market));
  const lists = timed('lists', () => chooseLists(generated.pairs, LIST_LENGTH));
  const loads = loadsOf(generated.pairs, lists, market.offers.count);
  const without = { candidatesWithout: candidatesWithout(market, generated, lists), offersWithout: offersWithout(market, generated, loads) };
  Object.assign(figures, sizeFigures(market, generated), loadFigures(loads, lists));
  Object.assign(figures, withoutFigures('candidate', without.candidatesWithout), withoutFigures('offer', without.offersWithout));
  return { market, generated, lists, loads, ...without, figures };
}

function sizeFigures({ candidates, offers, sessions }: Market, { figures }: GeneratedPairs): Figures {
  const all = candidates.count * offers.count;
  return {
    candidates: candidates.count, offers: offers.count, sessions: sessions.count - 1,
    pairsVisited: figures.visited, pairsFeasible: figures.feasible, pairsKept: figures.kept, visitedShare: all === 0 ? 0 : figures.visited / all,
  };
}

/** How many, and how many for each reason. */
function withoutFigures(side: 'candidate' | 'offer', without: readonly WithoutRow[]): Figures {
  const figures: Figures = { [`${side}sWithout`]: without.length };
  for (const { reason } of without) figures[`without.${side}.${reason}`] = (figures[`without.${side}.${reason}`] ?? 0) + 1;
  return figures;
}

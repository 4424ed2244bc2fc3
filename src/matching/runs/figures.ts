import type { Market } from '../assignment/columns/market.js';
import { worseOff, type Judged, type Verdict } from '../assignment/judge/judge-lists.js';
import { loadHistogram, loadsOf } from '../assignment/lists/load-figures.js';
import type { Lists } from '../assignment/lists/lists.js';
import type { WithoutRow } from '../assignment/lists/without-list.js';
import type { OutcomeLists } from '../assignment/outcomes/choose-by-outcomes.js';
import type { PairFigures } from '../assignment/pairs/pairs.js';

/**
 * What a run logs of itself, by stable keys (DESIGN §6, "Figures each run logs"):
 * - `day` (days since 1970) for which it was made; `candidates`, `offers`, `sessions` read; `pairsVisited`, `pairsFeasible`, `pairsKept`, and
 *   `visitedShare` of all pairs, 0–1
 * - `gap`, 0–1, and `steps` of the method; `listsImproved` by replies one by one; `floorsGiven` to offers that stood in fewer than three lists
 * - of the lists: `placements` and `satisfaction` to be expected, `chanceP05` (5th percentile of the candidates' chances), `coverage` and
 *   `gini` of the offers' loads, `maxLoad`, `meanLength`; of plain search on the same pairs the same with `plain` before
 *   (`plainPlacements`, `plainMaxLoad`…); of what advisers have presented and may still come of it, with `presented` before, and
 *   `presentedPairs` (left out when nothing is)
 * - `worseOff`: share of candidates whose chance lies more than a tenth below plain search, 0–1
 * - `load.N`, `plainLoad.N`: offers that stand in N lists or more, but fewer than the next N there is
 * - `candidatesWithout`, `offersWithout`, and of these `without.candidate.CODE`, `without.offer.CODE` for each reason; `feasibleWithoutList`:
 *   candidates with a feasible pair and no list
 * - `entriesAdded`, `entriesRemoved`, `entriesUnchanged` of the published lists
 * - `ms.read`, `ms.columns`, `ms.pairs`, `ms.lists`, `ms.judge`, `ms.write`: milliseconds by stage
 */
export type Figures = Record<string, number>;

export function sizeFigures({ candidates, offers, sessions }: Market, { visited, feasible, kept }: PairFigures): Figures {
  const all = candidates.count * offers.count;
  return {
    candidates: candidates.count, offers: offers.count, sessions: sessions.count - 1,
    pairsVisited: visited, pairsFeasible: feasible, pairsKept: kept, visitedShare: all === 0 ? 0 : visited / all,
  };
}

/** How the method ended. */
export function methodFigures({ gap, steps, improved, floorsGiven }: OutcomeLists): Figures {
  return { gap, steps, listsImproved: improved.reduce((sum, count) => sum + count, 0), floorsGiven };
}

/** The lists beside those of plain search: what each brings, and how the offers' loads lie. */
export function outcomeFigures(offer: Int32Array, offers: number, ours: Ways, plain: Ways): Figures {
  const loads = [ours, plain].map(({ lists }) => loadsOf({ offer }, lists, offers));
  const most = Math.max(ours.judged.maxLoad, plain.judged.maxLoad);
  const [own, plains] = loads.map((load) => loadHistogram(load, most));
  return {
    ...wayFigures('', ours.judged), ...wayFigures('plain', plain.judged), worseOff: worseOff(ours.judged.chance, plain.judged.chance),
    meanLength: meanLength(ours.lists), ...histogramFigures('load', own!), ...histogramFigures('plainLoad', plains!),
  };
}

interface Ways {
  lists: Lists;
  judged: Judged;
}

const OF_A_WAY = ['placements', 'satisfaction', 'chanceP05', 'coverage', 'gini', 'maxLoad'] as const satisfies readonly (keyof Verdict)[];

/** `placements` or `plainPlacements`… */
export function wayFigures(prefix: '' | 'plain' | 'presented', judged: Verdict): Figures {
  const named = (key: string): string => (prefix === '' ? key : `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  return Object.fromEntries(OF_A_WAY.map((key) => [named(key), judged[key]]));
}

function histogramFigures(name: 'load' | 'plainLoad', histogram: readonly [number, number][]): Figures {
  return Object.fromEntries(histogram.map(([from, offers]) => [`${name}.${from}`, offers]));
}

function meanLength({ length }: Lists): number {
  return length.length === 0 ? 0 : length.reduce((sum, own) => sum + own, 0) / length.length;
}

/** How many, and how many for each reason. */
export function withoutFigures(side: 'candidate' | 'offer', without: readonly WithoutRow[]): Figures {
  const figures: Figures = { [`${side}sWithout`]: without.length };
  for (const { reason } of without) figures[`without.${side}.${reason}`] = (figures[`without.${side}.${reason}`] ?? 0) + 1;
  return figures;
}

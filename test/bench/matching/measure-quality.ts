import { judgeLists, worseOff, type Judged } from '../../../src/matching/assignment/judge/judge-lists.js';
import { listsByWish, listsByWorth, listsUnderCapacities } from '../../../src/matching/assignment/judge/plain-ways.js';
import { LIST_LENGTH, type Lists } from '../../../src/matching/assignment/lists/lists.js';
import { chooseByOutcomes } from '../../../src/matching/assignment/outcomes/choose-by-outcomes.js';
import type { OutcomeMarket } from '../../../src/matching/assignment/outcomes/outcome-market.js';
import type { Figure } from '../bench-result.js';

type Figures = Record<string, Figure>;

const K = LIST_LENGTH;

/**
 * What our lists of a market bring beside three plain ways of making lists, all judged by the one model: (a) each candidate's own best by u,
 * as a search gives them, (b) by sqrt(u·p), (c) best pairs first under capacities.
 */
export function measureQuality(market: OutcomeMarket): Figures {
  const from = performance.now();
  const { lists, order, gap, steps } = chooseByOutcomes(market, { k: K });
  const seconds = (performance.now() - from) / 1000;
  const judged = (made: Lists): Judged => judgeLists(market, order, made);
  const a = judged(listsByWish(market, K));
  const c = judged(listsUnderCapacities(market, K));
  const ours = judged(lists);
  const figures = { ...ratios(ours, a, c), feasibleWithoutList: { value: feasibleWithout(market, lists), unit: 'candidates' }, gap: { value: gap, unit: '' } };
  const ways = { a, b: judged(listsByWorth(market, K)), c, ours };
  return { ...figures, ...wayFigures(ways, a), steps: { value: steps, unit: 'steps' }, listsSeconds: { value: seconds, unit: 's' } };
}

function ratios(ours: Judged, a: Judged, c: Judged): Figures {
  return {
    placementsVsPlainSearch: { value: ours.placements / a.placements, unit: 'times' },
    placementsVsCapacities: { value: ours.placements / c.placements, unit: 'times' },
    satisfactionVsPlainSearch: { value: ours.satisfaction / a.satisfaction, unit: 'times' },
    maxLoadVsPlainSearch: { value: ours.maxLoad / a.maxLoad, unit: 'times' },
    gini: { value: ours.gini, unit: '' },
    worseOff: { value: worseOff(ours.chance, a.chance), unit: 'of candidates' },
  };
}

function wayFigures(ways: Readonly<Record<string, Judged>>, plain: Judged): Figures {
  const rows = Object.entries(ways).flatMap(([name, judged]): [string, number, string][] => [
    [`${name}.placements`, judged.placements, 'placements'], [`${name}.satisfaction`, judged.satisfaction, ''], [`${name}.maxLoad`, judged.maxLoad, 'lists'],
    [`${name}.gini`, judged.gini, ''], [`${name}.chanceP05`, judged.chanceP05, ''], [`${name}.worseOff`, worseOff(judged.chance, plain.chance), 'of candidates'],
  ]);
  return Object.fromEntries(rows.map(([key, value, unit]) => [key, { value, unit }]));
}

function feasibleWithout({ starts }: OutcomeMarket, { length }: Lists): number {
  return length.reduce((count, own, i) => count + Number(own === 0 && starts[i + 1]! > starts[i]!), 0);
}

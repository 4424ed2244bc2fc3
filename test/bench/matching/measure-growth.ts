import type { DemoScale } from '../../../src/demo/region-rows.js';
import { generateRegion } from '../../../src/demo/generate-region.js';
import type { MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { computeLists } from '../../../src/matching/runs/compute-lists.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { factsOfRows } from '../../support/facts-of-rows.js';
import type { BenchOptions, Figure } from '../bench-result.js';
import { median, SEED, timed, TODAY } from './measured-region.js';

const REGIONS_BESIDE = 3;

/**
 * The whole computation for eight times the candidates and five times the offers on the same land, by candidate, beside that for a region;
 * both invented in memory (a database of that size takes minutes to fill, and is no part of the computation).
 */
export async function measureGrowth({ note }: Pick<BenchOptions, 'note'>): Promise<Record<string, Figure>> {
  const region = factsAt('region', note);
  const before = await computeTimes(region, REGIONS_BESIDE, note);
  const large = factsAt('large', note);
  const [own] = await computeTimes(large, 1, note);
  const after = await computeTimes(region, REGIONS_BESIDE, note);
  const each = { region: median([...before, ...after]) / region.candidates.length, large: own! / large.candidates.length };
  return {
    costPerCandidateLargeVsRegion: { value: each.large / each.region, unit: 'times' },
    largeSeconds: { value: own! / 1000, unit: 's' }, largeMsPerCandidate: { value: each.large, unit: 'ms' }, regionMsPerCandidate: { value: each.region, unit: 'ms' },
  };
}

function factsAt(scale: DemoScale, note: (line: string) => void): MarketFacts {
  note(`Inventing a region at scale ${scale}…`);
  return factsOfRows(generateRegion({ seed: SEED, scale, today: TODAY }));
}

async function computeTimes(facts: MarketFacts, times: number, note: (line: string) => void): Promise<number[]> {
  note(`Lists of ${facts.candidates.length.toLocaleString('en-GB')} candidates…`);
  const found: number[] = [];
  for (let n = 0; n < times; n++) found.push(await timed(() => computeLists(facts, processReference())));
  return found;
}

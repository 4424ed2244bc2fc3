import type { DemoScale } from '../../../src/demo/region-rows.js';
import { generateRegion } from '../../../src/demo/generate-region.js';
import type { MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { computeLists } from '../../../src/matching/runs/compute-lists.js';
import { processReference } from '../../../src/matching/runs/process-reference.js';
import { factsOfRows } from '../../support/facts-of-rows.js';
import type { BenchOptions, Figure } from '../bench-result.js';
import { median, SEED, timed, TODAY } from './measured-region.js';

/** A region several times, then the large one; in turn. */
const ROUNDS = 2;
const REGIONS_A_ROUND = 3;

/**
 * The whole computation for eight times the candidates and five times the offers on the same land, by candidate, beside that for a region;
 * both invented in memory (a database of that size takes minutes to fill, and is no part of the computation).
 */
export async function measureGrowth({ note }: Pick<BenchOptions, 'note'>): Promise<Record<string, Figure>> {
  const facts = { region: factsAt('region', note), large: factsAt('large', note) };
  const ms = { region: [] as number[], large: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    ms.region.push(...(await computeTimes(facts.region, REGIONS_A_ROUND, note)));
    ms.large.push(...(await computeTimes(facts.large, 1, note)));
  }
  const each = { region: median(ms.region) / facts.region.candidates.length, large: median(ms.large) / facts.large.candidates.length };
  return {
    costPerCandidateLargeVsRegion: { value: each.large / each.region, unit: 'times' },
    largeSeconds: { value: median(ms.large) / 1000, unit: 's' }, largeMsPerCandidate: { value: each.large, unit: 'ms' }, regionMsPerCandidate: { value: each.region, unit: 'ms' },
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

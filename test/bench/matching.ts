import { DataSource } from 'typeorm';
import { ensureDemoRegion } from '../../src/demo/ensure-demo.js';
import { ENTITIES } from '../../src/entities.js';
import { marketOf } from '../../src/matching/assignment/columns/market.js';
import type { OutcomeMarket } from '../../src/matching/assignment/outcomes/outcome-market.js';
import { generatePairs } from '../../src/matching/assignment/pairs/generate-pairs.js';
import { readMarket } from '../../src/matching/files/market-files.js';
import { processReference } from '../../src/matching/runs/process-reference.js';
import type { Figures } from '../../src/matching/runs/figures.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import type { Bench, BenchOptions, BenchResult, Bounds, Figure } from './bench-result.js';
import { GROWTH_BOUNDS, QUALITY_BOUNDS, TIME_BOUNDS } from './matching/bounds.js';
import { edgesIn } from './matching/edges-in.js';
import { measureCompute } from './matching/measure-compute.js';
import { measureGrowth } from './matching/measure-growth.js';
import { measureIncremental } from './matching/measure-incremental.js';
import { measureMemory } from './matching/measure-memory.js';
import { measureProof } from './matching/measure-proof.js';
import { measureQuality } from './matching/measure-quality.js';
import { measureQuery } from './matching/measure-query.js';
import { measureWholeRun } from './matching/measure-whole-run.js';
import { measureWorkers } from './matching/measure-workers.js';
import { readFacts, SEED, TODAY, type MeasuredRegion } from './matching/measured-region.js';

/**
 * Matching: what the lists bring beside three plain ways of making lists, on a market in files (`--market`) or on the region's own; and what
 * making them costs. At `large` only how the cost grows is measured (the quality too where a market is given): the rest is about a region.
 */
export const run: Bench = async (options) => {
  if (options.market !== null) edgesIn(options.market);
  if (options.scale === 'large') return { figures: { ...(await onFiles(options)), ...(await measureGrowth(options)) }, bounds: boundsFor(options) };
  const { scale, databaseUrl, note } = options;
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { entities: ENTITIES, migrations: [] })).initialize();
  try {
    await ensureDemoRegion(dataSource, { seed: SEED, scale, today: TODAY }, note);
    await dataSource.query('ANALYZE');
    const region = { dataSource, url: databaseUrl, note, facts: await readFacts(dataSource) };
    return { figures: { ...(await quality(options, region)), ...(await costs(region)) }, bounds: boundsFor(options) };
  } finally {
    await dataSource.destroy();
  }
};

/** Bounds of quality are for a market given, those of time for a region. */
function boundsFor({ scale, market }: BenchOptions): Bounds {
  return { ...(market === null ? {} : QUALITY_BOUNDS), ...(scale === 'region' ? TIME_BOUNDS : {}), ...GROWTH_BOUNDS };
}

async function quality(options: BenchOptions, region: MeasuredRegion): Promise<BenchResult['figures']> {
  if (options.market !== null) return onFiles(options);
  options.note('Lists of the region, beside three plain ways…');
  return measureQuality(ownMarket(region));
}

async function onFiles({ market, note }: BenchOptions): Promise<BenchResult['figures']> {
  if (market === null) return {};
  note(`Lists of the market in ${market}, beside three plain ways…`);
  const { edges, seats } = edgesIn(market);
  return measureQuality((await readMarket(edges, seats)).market);
}

/** The pairs kept of the region with their seats, as a market in files has them: the places of sessions are left aside. */
function ownMarket({ facts }: MeasuredRegion): OutcomeMarket {
  const market = marketOf(facts, processReference());
  const { pairs: { starts, offer, u, p } } = generatePairs(market);
  return { starts, offer, u, p, seats: market.offers.seats };
}

async function costs(region: MeasuredRegion): Promise<BenchResult['figures']> {
  return {
    ...(await measureCompute(region)), ...(await measureWholeRun(region)), ...(await runFigures(region)), ...(await measureIncremental(region)), ...(await measureMemory(region)),
    ...(await measureQuery(region)), ...(await measureWorkers(region)), ...measureProof(),
  };
}

const SHOWN: Readonly<Record<string, string>> = {
  pairsVisited: 'pairs', visitedShare: 'of all pairs', pairsFeasible: 'pairs', pairsKept: 'pairs', entriesAdded: 'rows', placements: 'placements', plainPlacements: 'placements',
  satisfaction: '', plainSatisfaction: '', gini: '', plainGini: '', maxLoad: 'lists', plainMaxLoad: 'lists', coverage: 'of offers', plainCoverage: 'of offers', worseOff: 'of candidates',
  gap: '', steps: 'steps', meanLength: 'offers a list', candidatesWithout: 'candidates', offersWithout: 'offers',
  'ms.read': 'ms', 'ms.columns': 'ms', 'ms.pairs': 'ms', 'ms.lists': 'ms', 'ms.judge': 'ms', 'ms.write': 'ms',
};

/** What the last whole run logged of itself; there the places of sessions count. */
async function runFigures({ dataSource }: MeasuredRegion): Promise<Record<string, Figure>> {
  const [row] = await dataSource.query<{ figures: Figures }[]>("SELECT figures FROM match_run WHERE state = 'done' ORDER BY id DESC LIMIT 1");
  return Object.fromEntries(Object.entries(SHOWN).map(([key, unit]) => [`run.${key}`, { value: row!.figures[key]!, unit }]));
}

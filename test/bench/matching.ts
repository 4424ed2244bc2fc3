import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { ensureDemoRegion } from '../../src/demo/ensure-demo.js';
import { ENTITIES } from '../../src/entities.js';
import { marketOf, type Market } from '../../src/matching/assignment/columns/market.js';
import { executeRun } from '../../src/matching/runs/execute-run.js';
import { processReference } from '../../src/matching/runs/process-reference.js';
import { REGION } from '../../src/matching/runs/region.js';
import type { Figures } from '../../src/matching/runs/figures.js';
import { readSnapshot } from '../../src/matching/runs/snapshot/read-snapshot.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import type { Bench, BenchResult, Figure } from './bench-result.js';
import { measureKernel, type KernelTimes } from './matching/measure-kernel.js';

const TODAY = '2026-11-24';

/** Matching a region: what a whole run costs beside scoring every pair once, and what scoring costs beside reading the same columns. */
export const run: Bench = async ({ scale, databaseUrl, note }) => {
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl, { entities: ENTITIES, migrations: [] })).initialize();
  try {
    await ensureDemoRegion(dataSource, { seed: 1, scale, today: TODAY }, note);
    await dataSource.query('ANALYZE');
    note('A whole run: read, compute, write…');
    const from = performance.now();
    await executeRun({ url: databaseUrl, region: REGION, today: TODAY, full: true });
    const runMs = performance.now() - from;
    note('Every pair once, and the same columns summed…');
    const kernel = measureKernel(await readMarket(dataSource));
    note(`Checksum ${kernel.checksum}`);
    return { figures: { ...ratios(runMs, kernel), ...(await runFigures(dataSource)) } };
  } finally {
    await dataSource.destroy();
  }
};

async function readMarket(dataSource: DataSource): Promise<Market> {
  const runner = dataSource.createQueryRunner();
  try {
    return marketOf(await readSnapshot((await runner.connect()) as PoolClient, TODAY), processReference());
  } finally {
    await runner.release();
  }
}

function ratios(runMs: number, { pairs, bruteForceMs, sumMs }: KernelTimes): BenchResult['figures'] {
  return {
    runVsBruteForce: { value: runMs / bruteForceMs, unit: 'times' },
    kernelVsSum: { value: bruteForceMs / sumMs, unit: 'times' },
    runSeconds: { value: runMs / 1000, unit: 's' },
    bruteForceSeconds: { value: bruteForceMs / 1000, unit: 's' },
    sumSeconds: { value: sumMs / 1000, unit: 's' },
    kernelNsPerPair: { value: (bruteForceMs * 1e6) / pairs, unit: 'ns' },
    allPairs: { value: pairs, unit: 'pairs' },
    peakMemoryMb: { value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
  };
}

const SHOWN: Readonly<Record<string, string>> = {
  pairsVisited: 'pairs', visitedShare: 'of all pairs', pairsFeasible: 'pairs', pairsKept: 'pairs', entriesAdded: 'rows', meanLength: 'offers a list', coverage: 'of offers', gini: '',
  maxLoad: 'lists', candidatesWithout: 'candidates', offersWithout: 'offers', 'ms.read': 'ms', 'ms.columns': 'ms', 'ms.pairs': 'ms', 'ms.lists': 'ms', 'ms.write': 'ms',
};

/** What the run logged of itself. */
async function runFigures(dataSource: DataSource): Promise<Record<string, Figure>> {
  const [row] = await dataSource.query<{ figures: Figures }[]>("SELECT figures FROM match_run WHERE state = 'done' ORDER BY id DESC LIMIT 1");
  return Object.fromEntries(Object.entries(SHOWN).map(([key, unit]) => [key, { value: row!.figures[key]!, unit }]));
}

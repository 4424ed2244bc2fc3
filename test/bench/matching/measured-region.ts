import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { MarketFacts } from '../../../src/matching/assignment/columns/market.js';
import { REGION } from '../../../src/matching/runs/region.js';
import { readSnapshot } from '../../../src/matching/runs/snapshot/read-snapshot.js';

export const TODAY = '2026-11-24';
export const SEED = 1;

/** The region of the bench: its database, and the facts that a run reads there. */
export interface MeasuredRegion {
  dataSource: DataSource;
  url: string;
  facts: MarketFacts;
  note(line: string): void;
}

export async function readFacts(dataSource: DataSource): Promise<MarketFacts> {
  return withClient(dataSource, (client) => readSnapshot(client, TODAY, { region: REGION }));
}

/** Work on one connection of the pool. */
export async function withClient<T>(dataSource: DataSource, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await work((await runner.connect()) as PoolClient);
  } finally {
    await runner.release();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that it takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

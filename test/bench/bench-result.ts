import type { DemoScale } from '../../src/demo/region-rows.js';

/** Each `test/bench/<name>.ts` exports `run`, and compares in one run: ours, the peers, and the floor. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>;

export interface BenchOptions {
  scale: DemoScale;
  /** A migrated database of the bench's own, with its reference tables and without any other row. */
  databaseUrl: string;
  /** Progress, for the reader; goes to standard error. */
  note(line: string): void;
}

export interface Figure {
  value: number;
  unit: string;
}

/** What a bench found, by key: `{ figures: { 'postgres.medianVsBareSelect': { value: 2.1, unit: 'times' } } }`. */
export interface BenchResult {
  figures: Record<string, Figure>;
}

/** What `--json` writes. */
export interface BenchReport extends BenchResult {
  name: string;
  scale: DemoScale;
  date: string;
  machine: string;
}

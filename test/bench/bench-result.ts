import type { DemoScale } from '../../src/demo/region-rows.js';

/** Each `test/bench/<name>.ts` exports `run`, and compares in one run: ours, the peers, and the floor. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>;

export interface BenchOptions {
  scale: DemoScale;
  /** A migrated database of the bench's own, with its reference tables and without any other row. */
  databaseUrl: string;
  /** A folder with a market in files, for the bench that can take one; null: the region's own. */
  market: string | null;
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
  /** What some of them have to be, for the table. */
  bounds?: Bounds;
}

export type Bounds = Readonly<Record<string, { atLeast: number } | { atMost: number }>>;

/** What `--json` writes. */
export interface BenchReport extends Pick<BenchResult, 'figures'> {
  name: string;
  scale: DemoScale;
  date: string;
  machine: string;
}

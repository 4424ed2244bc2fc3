import type { DataSource, QueryRunner } from 'typeorm';
import { isEmptyDatabase, readDemoRegion, rememberDemoRegion, rememberMove, type DemoRegion } from './demo-region.js';
import { generateRegion } from './generate-region.js';
import { loadRegion } from './load-region.js';
import { moveDemo } from './move-demo.js';
import { moveUpTo, weeksPassed } from './moved-dates.js';
import type { DemoArguments } from './region-rows.js';

export interface DemoOutcome {
  /** `generated`: was empty; `moved`: a demo whose dates had aged; `unchanged`: a fresh demo, or other people's data. */
  state: 'generated' | 'moved' | 'unchanged';
  /** Whole weeks that dates were moved forward; 0 unless `moved`. */
  weeks: number;
  /** How the region of this database was made; null when its data is people's own. */
  region: DemoRegion | null;
}

/**
 * Makes sure that a demo has its region: generates one into an empty database, in one transaction;
 * moves the dates of one that is a week old or more forward by whole weeks. `progress` receives sentences for the terminal.
 * No events are written: the caller indexes and matches everything when the state is not `unchanged`.
 * Whether invented data is allowed here (embedded database or `DEMO=1`) is for the caller to check.
 */
export async function ensureDemoRegion(dataSource: DataSource, args: DemoArguments, progress: (line: string) => void): Promise<DemoOutcome> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query("SELECT pg_advisory_xact_lock(hashtext('demo'))");
    const outcome = await bringUpToDate(dataSource, runner, args, progress);
    await runner.commitTransaction();
    return outcome;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function bringUpToDate(dataSource: DataSource, runner: QueryRunner, args: DemoArguments, progress: (line: string) => void): Promise<DemoOutcome> {
  const region = await readDemoRegion(runner);
  if (region !== null) return refresh(runner, region, args, progress);
  if (!(await isEmptyDatabase(runner))) return { state: 'unchanged', weeks: 0, region: null };
  progress(`Inventing a region (scale ${args.scale}, seed ${args.seed}, ${args.today})…`);
  const rows = generateRegion(args);
  await loadRegion(dataSource, runner, rows, args.today);
  await rememberDemoRegion(runner, args);
  progress(`Invented ${count(rows.establishments)} businesses, ${count(rows.offers)} offers, ${count(rows.programmes)} programmes and ${count(rows.candidates)} candidates.`);
  return { state: 'generated', weeks: 0, region: await readDemoRegion(runner) };
}

async function refresh(runner: QueryRunner, region: DemoRegion, args: DemoArguments, progress: (line: string) => void): Promise<DemoOutcome> {
  const move = moveUpTo(region.movedTo, args.today);
  if (move === null) return { state: 'unchanged', weeks: 0, region };
  const weeks = weeksPassed(region.movedTo, args.today);
  await moveDemo(runner, move);
  await rememberMove(runner, move.to);
  progress(`The demo's dates were ${weeks} ${weeks === 1 ? 'week' : 'weeks'} old: its offers, sessions and availabilities are moved forward to ${move.to}.`);
  return { state: 'moved', weeks, region: { ...region, movedTo: move.to } };
}

function count(rows: readonly unknown[]): string {
  return rows.length.toLocaleString('en');
}

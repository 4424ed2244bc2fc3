import type { DataSource, QueryRunner } from 'typeorm';
import type { CalendarDate } from '../shared/calendar-date.js';
import type { DemoArguments, DemoScale } from './region-rows.js';

/** A runner or a whole data source. */
type Queryable = Pick<QueryRunner | DataSource, 'query'>;

/** How the invented region of this database was made. */
export interface DemoRegion {
  seed: number;
  scale: DemoScale;
  /** The day it was made for. */
  date: CalendarDate;
  /** The day its dates are right for now. */
  movedTo: CalendarDate;
}

/** Tables that hold people's work: a region is invented only where all of them are empty. */
const WORK = ['account', 'establishment', 'training_centre', 'offer', 'candidate', 'match'] as const;

export async function readDemoRegion(runner: Queryable): Promise<DemoRegion | null> {
  const rows: DemoRegion[] = await runner.query('SELECT seed, scale, date, moved_to AS "movedTo" FROM demo_region');
  return rows[0] ?? null;
}

export async function isEmptyDatabase(runner: Queryable): Promise<boolean> {
  const [row]: { filled: boolean }[] = await runner.query(`SELECT ${WORK.map((table) => `EXISTS (SELECT 1 FROM "${table}")`).join(' OR ')} AS filled`);
  return row?.filled === false;
}

export async function rememberDemoRegion(runner: QueryRunner, { seed, scale, today }: DemoArguments): Promise<void> {
  await runner.query('INSERT INTO demo_region (seed, scale, date, moved_to) VALUES ($1, $2, $3, $3)', [seed, scale, today]);
}

export async function rememberMove(runner: QueryRunner, to: CalendarDate): Promise<void> {
  await runner.query('UPDATE demo_region SET moved_to = $1', [to]);
}

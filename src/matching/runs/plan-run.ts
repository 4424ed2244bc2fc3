import type { EntityManager } from 'typeorm';
import { toEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import { readDirty, type Dirty } from './dirty-set.js';
import { lastFullRun, type LastFullRun } from './run-log.js';
import { VERSIONS } from './versions.js';

/** More changes than this are quicker matched all at once. */
export const MOST_DIRTY = 500;

/** Nor is it worth going around more candidates than this one by one. */
export const MOST_TOUCHED = 2_500;

export interface RunPlan {
  kind: 'full' | 'incremental' | 'nothing';
  /** What the run will have seen to. */
  dirty: Dirty[];
}

/** Everything once a day (offers end, sessions pass, bans lapse), at first, by other versions and after many changes; else what changed. */
export async function planRun(manager: EntityManager, region: string, today: CalendarDate, wantsFull: boolean): Promise<RunPlan> {
  const dirty = await readDirty(manager, region);
  const last = await lastFullRun(manager, region);
  if (wantsFull || isStale(last, today) || dirty.length > MOST_DIRTY || dirty.some(({ subject }) => subject === 'all')) return { kind: 'full', dirty };
  return { kind: dirty.length === 0 ? 'nothing' : 'incremental', dirty };
}

function isStale(last: LastFullRun | null, today: CalendarDate): boolean {
  if (last === null || last.figures.day !== toEpochDay(today)) return true;
  return Object.entries(VERSIONS).some(([table, version]) => last.versions[table] !== version);
}

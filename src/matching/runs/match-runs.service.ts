import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Jobs } from '../../platform/queue/jobs.js';
import { Clock } from '../../shared/clock.js';
import { markDirty, type DirtySubject } from './dirty-set.js';
import type { RunOutcome } from './execute-run.js';
import { REGION } from './region.js';
import { byRegion, regionsToMatch } from './regions.js';
import { isRunning, runInThread } from './run-in-thread.js';

/** A burst of changes becomes one run: it waits this long for the rest of them. */
const QUIET_MS = 1_000;
/** When another process has the region, or this one is at another, the run is asked for again after this long. */
const BUSY_MS = 3_000;
const ELSEWHERE_MS = 500;

/** Asks for runs, each of one region, and makes them. */
@Injectable()
export class MatchRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Runs of everything, region by region, here and now: for bulk changes that wrote no events. A region that is taken is matched by whoever comes next. */
  async runAfterBulk(): Promise<void> {
    for (const region of await this.regions()) {
      await markDirty(this.dataSource.manager, region, 'all', [0]);
      await this.run(region);
    }
  }

  /** Says what changed; the workers of its region, or regions, follow within seconds. */
  async changed(subject: DirtySubject, ids: readonly number[], manager: EntityManager = this.dataSource.manager): Promise<void> {
    for (const [region, own] of await byRegion(manager, subject, ids)) {
      await markDirty(manager, region, subject, own);
      await this.request(region, QUIET_MS);
    }
  }

  /** A run of whatever needs one. */
  request(region: string = REGION, delayMs: number = QUIET_MS): Promise<void> {
    return this.jobs.add('matching.run', { region }, { id: region, delayMs });
  }

  /** A run of whatever needs one in every region: each is a job, and they go side by side on as many workers as there are. */
  async requestEverywhere(): Promise<void> {
    // Jobs of their own: none must wait behind one whose worker died.
    for (const region of await this.regions()) await this.jobs.add('matching.run', { region });
  }

  /** Makes the run here and now, in a thread; asks for another later when the region was taken. */
  async run(region: string = REGION, full = false): Promise<RunOutcome> {
    const outcome = await runInThread({ url: this.url(), region, today: this.clock.today(), full });
    if (outcome.state === 'busy') await this.request(region, BUSY_MS);
    return outcome;
  }

  /** The same for a worker: one that is at another region leaves this one to whoever is free. */
  async runWhereFree(region: string): Promise<void> {
    if (isRunning()) return this.request(region, ELSEWHERE_MS);
    await this.run(region);
  }

  /** Regions with somebody who looks or an open offer. */
  regions(): Promise<string[]> {
    return regionsToMatch(this.dataSource.manager);
  }

  private url(): string {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('matching runs on PostgreSQL');
    return options.url;
  }
}

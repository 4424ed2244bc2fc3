import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Jobs } from '../../platform/queue/jobs.js';
import { Clock } from '../../shared/clock.js';
import { markDirty, type DirtySubject } from './dirty-set.js';
import type { RunOutcome } from './execute-run.js';
import { REGION } from './region.js';
import { runInThread } from './run-in-thread.js';

/** A burst of changes becomes one run: it waits this long for the rest of them. */
const QUIET_MS = 1_000;
/** When another process has the region, the run is asked for again after this long. */
const BUSY_MS = 3_000;

/** Asks for runs and makes them. */
@Injectable()
export class MatchRunsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Leaves a run of everything to the workers: for bulk changes that wrote no events. */
  async requestFull(region: string = REGION): Promise<void> {
    await markDirty(this.dataSource.manager, region, 'all', [0]);
    await this.request(region, 0);
  }

  /** Says what changed; the workers follow within seconds. */
  async changed(subject: DirtySubject, ids: readonly number[], region: string = REGION, manager: EntityManager = this.dataSource.manager): Promise<void> {
    await markDirty(manager, region, subject, ids);
    await this.request(region, QUIET_MS);
  }

  /** A run of whatever needs one. */
  request(region: string = REGION, delayMs: number = QUIET_MS): Promise<void> {
    return this.jobs.add('matching.run', { region }, { id: region, delayMs });
  }

  /** Makes the run here and now, in a thread; asks for another later when the region was taken. */
  async run(region: string = REGION, full = false): Promise<RunOutcome> {
    const outcome = await runInThread({ url: this.url(), region, today: this.clock.today(), full });
    if (outcome.state === 'busy') await this.request(region, BUSY_MS);
    return outcome;
  }

  private url(): string {
    const { options } = this.dataSource;
    if (options.type !== 'postgres' || options.url === undefined) throw new Error('matching runs on PostgreSQL');
    return options.url;
  }
}

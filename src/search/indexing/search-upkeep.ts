import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { OnEvents, OnJob } from '../../platform/queue/handlers.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { RebuildService } from '../rebuild.service.js';
import { IndexCheck } from './index-check.js';

declare module '../../platform/queue/job-types.js' {
  interface JobTypes {
    'search.check': Record<string, never>;
  }
}

/** Sees to it that the indexes are what the database says, whatever was missed. */
@Injectable()
export class SearchUpkeep implements OnApplicationBootstrap {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly jobs: Jobs,
    private readonly rebuild: RebuildService,
    private readonly check: IndexCheck,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('search.check', {}, '35 * * * *');
  }

  /** Every hour: an index that is missing or of an older version is made anew, any other repaired where it differs. */
  @OnJob('search', 'search.check')
  async checkAll(): Promise<void> {
    await this.rebuild.rebuildStale((line) => this.logger.log(line), 'version');
    for (const drift of await this.check.repair()) this.logger.warn(`an index had drifted and was repaired: ${JSON.stringify(drift)}`);
  }

  /** A run of the matching changes the counters of many offers at once, and says so once. */
  @OnEvents('search', ['lists.published'])
  async onLists(): Promise<void> {
    await this.check.repair('offers');
  }
}

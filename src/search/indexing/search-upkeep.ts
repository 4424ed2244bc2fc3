import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { OnEvents, OnJob } from '../../platform/queue/handlers.js';
import type { DomainEvent } from '../../platform/queue/job-types.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { RebuildService } from '../rebuild.service.js';
import { IndexCheck } from './index-check.js';
import { Indexer } from './indexer.js';
import { OfferSource } from './offer-source.js';

declare module '../../platform/queue/job-types.js' {
  interface JobTypes {
    'search.check': Record<string, never>;
  }
}

/** Offers read again together. */
const BATCH = 500;

/** Sees to it that the indexes are what the database says, whatever was missed. */
@Injectable()
export class SearchUpkeep implements OnApplicationBootstrap {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly jobs: Jobs,
    private readonly rebuild: RebuildService,
    private readonly check: IndexCheck,
    private readonly indexer: Indexer,
    private readonly offers: OfferSource,
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

  /** A run of the matching changes the counters of many offers at once, and says so once: which they are, or that they may be any. */
  @OnEvents('search', ['lists.published'])
  async onLists({ payload: { offerIds } }: DomainEvent<'lists.published'>): Promise<void> {
    // Events of earlier versions say nothing of offers.
    if (!offerIds) await this.check.repair('offers');
    else for (let from = 0; from < offerIds.length; from += BATCH) await this.indexer.refresh(this.offers, offerIds.slice(from, from + BATCH));
  }
}

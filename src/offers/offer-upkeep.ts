import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OnEvents, OnJob } from '../platform/queue/handlers.js';
import type { DomainEvent } from '../platform/queue/job-types.js';
import { Jobs } from '../platform/queue/jobs.js';
import { OfferLifecycleService } from './offer-lifecycle.service.js';

declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    'offers.expire': Record<string, never>;
  }
}

/** What happens to offers without anybody asking: a verified company's go live, old ones close. */
@Injectable()
export class OfferUpkeep implements OnApplicationBootstrap {
  constructor(
    private readonly lifecycle: OfferLifecycleService,
    private readonly jobs: Jobs,
  ) {}

  /** Every night, and once at each start: nights may have been missed. */
  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('offers.expire', {}, '7 0 * * *');
    await this.jobs.add('offers.expire', {}, { id: 'offers.expire.at-start' });
  }

  @OnJob('maintenance', 'offers.expire')
  async closeExpired(): Promise<void> {
    await this.lifecycle.closeExpired();
  }

  @OnEvents('maintenance', ['establishment.verified'])
  async openPending({ payload }: DomainEvent<'establishment.verified'>): Promise<void> {
    await this.lifecycle.openPending(payload.establishmentId);
  }

  @OnEvents('maintenance', ['establishment.changed'])
  async touch({ payload }: DomainEvent<'establishment.changed'>): Promise<void> {
    await this.lifecycle.touchOffersOf(payload.establishmentId);
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OnEvents, OnJob } from '../platform/queue/handlers.js';
import type { DomainEvent, JobTypes } from '../platform/queue/job-types.js';
import { Jobs } from '../platform/queue/jobs.js';
import { MatchRunsService } from './runs/match-runs.service.js';

/** Keeps the lists true: hears what changed, and makes the runs. An establishment that changes touches its offers, which are heard here. */
@Injectable()
export class MatchingUpkeep implements OnApplicationBootstrap {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly jobs: Jobs,
  ) {}

  /** Every night, and at each start: a first run, one that was interrupted, changes made while no worker ran. */
  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('matching.regions', {}, '20 0 * * *');
    await this.runs.requestEverywhere();
  }

  @OnJob('matching', 'matching.regions')
  everywhere(): Promise<void> {
    return this.runs.requestEverywhere();
  }

  @OnJob('matching', 'matching.run')
  run({ region }: JobTypes['matching.run']): Promise<void> {
    return this.runs.runWhereFree(region);
  }

  @OnEvents('matching', ['offer.changed'])
  async offerChanged({ payload }: DomainEvent<'offer.changed'>): Promise<void> {
    await this.runs.changed('offer', [payload.offerId]);
  }

  @OnEvents('matching', ['candidate.changed', 'candidate.erased', 'pair.changed'])
  async candidateChanged({ payload }: DomainEvent<'candidate.changed' | 'candidate.erased' | 'pair.changed'>): Promise<void> {
    await this.runs.changed('candidate', [payload.candidateId]);
  }

  @OnEvents('matching', ['session.changed'])
  async sessionChanged({ payload }: DomainEvent<'session.changed'>): Promise<void> {
    await this.runs.changed('session', [payload.sessionId]);
  }

  @OnEvents('matching', ['programme.changed'])
  async programmeChanged({ payload }: DomainEvent<'programme.changed'>): Promise<void> {
    await this.runs.changed('programme', [payload.programmeId]);
  }
}

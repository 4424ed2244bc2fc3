import { Injectable } from '@nestjs/common';
import { Jobs } from '../../platform/queue/jobs.js';

/** Hauts-de-France: one run is one region. */
export const REGION = '32';

/** Asks for runs and makes them. */
@Injectable()
export class MatchRunsService {
  constructor(private readonly jobs: Jobs) {}

  /** Leaves a run to the workers; a burst of requests is one run. */
  async request(region: string = REGION): Promise<void> {
    await this.jobs.add('matching.run', { region }, { id: `matching.run.${region}` });
  }
}

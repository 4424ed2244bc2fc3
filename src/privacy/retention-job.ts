import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SessionsService } from '../accounts/session.service.js';
import { SignInService } from '../accounts/sign-in.service.js';
import { OnJob } from '../platform/queue/handlers.js';
import { Jobs } from '../platform/queue/jobs.js';
import { RetentionService } from './retention.service.js';

declare module '../platform/queue/job-types.js' {
  interface JobTypes {
    'privacy.retention': Record<string, never>;
  }
}

/** Every night: sessions and links that ended are forgotten, and so are people who left. */
@Injectable()
export class RetentionJob implements OnApplicationBootstrap {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly jobs: Jobs,
    private readonly retention: RetentionService,
    private readonly sessions: SessionsService,
    private readonly signIn: SignInService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('privacy.retention', {}, '41 3 * * *');
  }

  @OnJob('maintenance', 'privacy.retention')
  async run(): Promise<void> {
    await this.sessions.sweep();
    await this.signIn.sweep();
    const { noticed, erased, kept } = await this.retention.run();
    this.logger.log(`${noticed} notices mailed, ${erased} people erased, ${kept} came back`);
  }
}

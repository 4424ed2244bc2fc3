import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { OnJob } from '../../platform/queue/handlers.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { AlertRounds } from './alert-round.service.js';

declare module '../../platform/queue/job-types.js' {
  interface JobTypes {
    /** Looks what is new for saved searches after this one, by id; 0 begins the round. */
    'alerts.round': { after: number };
  }
}

/** Every morning at seven in France: what is new since yesterday, and on Mondays since last week. */
@Injectable()
export class AlertsJob implements OnApplicationBootstrap {
  private readonly logger = new Logger('Alerts');

  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: AlertRounds,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('alerts.round', { after: 0 }, '0 7 * * *');
  }

  /** One part of the round, which asks for the next: other work comes in between. A part with failures is tried again; the rest goes on. */
  @OnJob('maintenance', 'alerts.round')
  async run({ after }: { after: number }): Promise<void> {
    if (after === 0) await this.begin();
    const { looked, mails, failed, next } = await this.rounds.part(after);
    if (next !== null) await this.jobs.add('alerts.round', { after: next }, { id: String(next) });
    if (looked > 0) this.logger.log(`${looked} saved searches looked at, ${mails} with something new`);
    if (failed > 0) throw new Error(`${failed} saved searches could not be looked at; they are tried again`);
  }

  private async begin(): Promise<void> {
    const reminded = await this.rounds.remind();
    if (reminded > 0) this.logger.warn(`${reminded} mails of earlier rounds had not been sent and are asked for again`);
    await this.rounds.forget();
  }
}

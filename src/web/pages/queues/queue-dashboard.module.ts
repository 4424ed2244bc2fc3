import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { AccessService } from '../../../accounts/access/access.service.js';
import { queueDashboard } from '../../../platform/queue/queue-dashboard.js';
import { Queues } from '../../../platform/queue/queues.js';

const PATH = '/admin/queues';

/** The state of the queues, for administrators. */
@Module({})
export class QueueDashboardModule implements NestModule {
  constructor(
    private readonly access: AccessService,
    private readonly queues: Queues,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.access.middleware('queues.read'), ...queueDashboard(this.queues, PATH)).forRoutes(PATH);
  }
}

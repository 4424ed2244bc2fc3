import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../http/health/health-registry.js';
import { Queues } from './queues.js';

/** Says to `/health/ready` whether the store of the queues answers, and which one it is. */
@Injectable()
export class QueueHealth implements OnModuleInit {
  constructor(
    private readonly queues: Queues,
    @Optional() private readonly registry?: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry?.register('queue', async () => {
      await this.queues.ping();
      return { status: 'up', backend: this.queues.backend.kind };
    });
  }
}

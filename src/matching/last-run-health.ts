import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthRegistry } from '../platform/http/health/health-registry.js';
import { MatchRun } from './match-run.entity.js';

/** Says to `/health/ready` how the last run stands; a run that goes on, or that failed, keeps nobody from being served. */
@Injectable()
export class LastRunHealth implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Optional() private readonly registry?: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry?.register('lastRun', async () => {
      const [run] = await this.dataSource.manager.find(MatchRun, { select: { id: true, state: true }, order: { id: 'DESC' }, take: 1 });
      return { status: run?.state === 'failed' ? 'degraded' : 'up', state: run?.state ?? 'none' };
    });
  }
}

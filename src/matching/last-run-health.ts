import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthRegistry } from '../platform/http/health/health-registry.js';
import type { RunState } from './match-run.entity.js';

/** Of the regions, the one that says most. */
const WORST_FIRST: readonly RunState[] = ['failed', 'running', 'done'];

/** Says to `/health/ready` how the last run stands; a run that goes on, or that failed, keeps nobody from being served. */
@Injectable()
export class LastRunHealth implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Optional() private readonly registry?: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry?.register('lastRun', async () => {
      const last = await this.dataSource.query<{ state: RunState }[]>('SELECT DISTINCT ON (region) state FROM match_run ORDER BY region, id DESC');
      const state = WORST_FIRST.find((one) => last.some((run) => run.state === one)) ?? 'none';
      return { status: state === 'failed' ? 'degraded' : 'up', state };
    });
  }
}

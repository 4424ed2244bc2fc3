import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HealthRegistry } from '../platform/http/health/health-registry.js';
import type { RunState } from './match-run.entity.js';

/** Of the regions, the one that says most. */
const WORST_FIRST: readonly RunState[] = ['failed', 'running', 'done'];

const LAST_OF_EACH_REGION = `
  SELECT last.state FROM (SELECT region FROM match_state UNION (SELECT region FROM match_run ORDER BY id DESC LIMIT 1)) known
   CROSS JOIN LATERAL (SELECT state FROM match_run WHERE match_run.region = known.region ORDER BY id DESC LIMIT 1) last`;

/** Says to `/health/ready` how the last run stands; a run that goes on, or that failed, keeps nobody from being served. */
@Injectable()
export class LastRunHealth implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Optional() private readonly registry?: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry?.register('lastRun', async () => {
      const last = await this.dataSource.query<{ state: RunState }[]>(LAST_OF_EACH_REGION);
      const state = WORST_FIRST.find((one) => last.some((run) => run.state === one)) ?? 'none';
      return { status: state === 'failed' ? 'degraded' : 'up', state };
    });
  }
}

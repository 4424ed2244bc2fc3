import { Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '../platform/http/health/health-registry.js';
import { SearchEngines } from './search-engines.js';

/** Says to `/health/ready` which engine answers; PostgreSQL in Meilisearch's place is said and stays ready. */
@Injectable()
export class SearchHealthPart implements OnModuleInit {
  constructor(
    private readonly engines: SearchEngines,
    @Optional() private readonly registry?: HealthRegistry,
  ) {}

  onModuleInit(): void {
    this.registry?.register('search', async () => {
      const { engine, degraded } = await this.engines.health();
      return { status: degraded ? 'degraded' : 'up', engine };
    });
  }
}

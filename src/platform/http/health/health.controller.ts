import { Controller, Get, Res, SetMetadata } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RateLimit } from '../rate-limit.js';
import { ROUTE_ACTION } from '../route-action.js';
import { HealthRegistry, type PartHealth } from './health-registry.js';

interface Readiness {
  status: 'ready' | 'unavailable';
  parts: Record<string, PartHealth>;
}

/** For load balancers and operators: is the process alive, can it serve. */
@ApiTags('health')
@RateLimit('none')
@SetMetadata(ROUTE_ACTION, 'health.read')
@Controller('health')
export class HealthController {
  constructor(private readonly registry: HealthRegistry) {}

  @Get('live')
  @ApiOkResponse({ description: 'The process answers.' })
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('ready')
  @ApiOkResponse({ description: 'Database, queue and search answer; the state of each and of the last run.' })
  @ApiServiceUnavailableResponse({ description: 'The same, with the part that is down.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const parts = await this.registry.ask();
    const isDown = Object.values(parts).some((part) => part.status === 'down');
    response.status(isDown ? 503 : 200).setHeader('Cache-Control', 'no-store');
    return { status: isDown ? 'unavailable' : 'ready', parts };
  }
}

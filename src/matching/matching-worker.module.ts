import { Module } from '@nestjs/common';
import { MatchRunsService } from './runs/match-runs.service.js';

/** What keeps the lists true in the background. */
@Module({ providers: [MatchRunsService], exports: [MatchRunsService] })
export class MatchingWorkerModule {}

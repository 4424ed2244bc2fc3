import { Module } from '@nestjs/common';
import { PairExplainer } from './explanations/pair-explainer.js';
import { LastRunHealth } from './last-run-health.js';
import { MatchingService } from './matching.service.js';
import { PairFactsService } from './pair-facts/pair-facts.service.js';
import { RunLogService } from './run-log.service.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { WithoutListReadModel } from './without-list.read-model.js';

/** The read side, what people say of pairs, and the asking for runs; the worker module makes them. */
@Module({
  providers: [LastRunHealth, PairExplainer, MatchingService, PairFactsService, MatchRunsService, RunLogService, WithoutListReadModel],
  exports: [MatchingService, PairFactsService, MatchRunsService, RunLogService, WithoutListReadModel],
})
export class MatchingModule {}

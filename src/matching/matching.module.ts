import { Module } from '@nestjs/common';
import { PairExplainer } from './explanations/pair-explainer.js';
import { WhatIfService } from './explanations/what-if/what-if.service.js';
import { LastRunHealth } from './last-run-health.js';
import { MarketTables } from './market-tables.service.js';
import { MatchingService } from './matching.service.js';
import { PairFactsService } from './pair-facts/pair-facts.service.js';
import { MatchRoundsService } from './rounds/match-rounds.service.js';
import { RunLogService } from './run-log.service.js';
import { MatchRunsService } from './runs/match-runs.service.js';
import { ListsSeenService } from './seen/lists-seen.service.js';
import { WithoutListReadModel } from './without-list.read-model.js';

/** The read side, what people say of pairs, and the asking for runs; the worker module makes them. */
@Module({
  providers: [LastRunHealth, MarketTables, PairExplainer, WhatIfService, MatchingService, PairFactsService, MatchRunsService, MatchRoundsService, RunLogService, ListsSeenService, WithoutListReadModel],
  exports: [MatchingService, WhatIfService, PairFactsService, MatchRunsService, MatchRoundsService, RunLogService, ListsSeenService, WithoutListReadModel],
})
export class MatchingModule {}

import { Module } from '@nestjs/common';
import { PairExplainer } from './explanations/pair-explainer.js';
import { LastRunHealth } from './last-run-health.js';
import { MatchingService } from './matching.service.js';
import { PairFactsService } from './pair-facts/pair-facts.service.js';
import { MatchRunsService } from './runs/match-runs.service.js';

/** The read side, what people say of pairs, and the asking for runs; the worker module makes them. */
@Module({ providers: [LastRunHealth, PairExplainer, MatchingService, PairFactsService, MatchRunsService], exports: [MatchingService, PairFactsService, MatchRunsService] })
export class MatchingModule {}

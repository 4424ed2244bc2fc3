import { Module } from '@nestjs/common';
import { LastRunHealth } from './last-run-health.js';
import { MatchingService } from './matching.service.js';
import { PairFactsService } from './pair-facts/pair-facts.service.js';

/** The read side and what people say of pairs; runs themselves are made by the worker module. */
@Module({ providers: [LastRunHealth, MatchingService, PairFactsService], exports: [MatchingService, PairFactsService] })
export class MatchingModule {}

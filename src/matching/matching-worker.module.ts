import { Module } from '@nestjs/common';
import { MatchingUpkeep } from './matching-upkeep.js';
import { MatchingModule } from './matching.module.js';

/** What keeps the lists true in the background. */
@Module({ imports: [MatchingModule], providers: [MatchingUpkeep] })
export class MatchingWorkerModule {}

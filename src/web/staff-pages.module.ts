import { Module } from '@nestjs/common';
import { InsightsModule } from '../insights/insights.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { IndicatorsPageController } from './pages/indicators/indicators.controller.js';
import { RunsPageController } from './pages/runs/runs.controller.js';

/** Pages for advisers and administrators alike. */
@Module({ imports: [InsightsModule, MatchingModule], controllers: [IndicatorsPageController, RunsPageController] })
export class StaffPagesModule {}

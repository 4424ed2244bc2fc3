import { Module } from '@nestjs/common';
import { InsightsModule } from '../insights/insights.module.js';
import { IndicatorsPageController } from './pages/indicators/indicators.controller.js';

/** Pages for advisers and administrators alike. */
@Module({ imports: [InsightsModule], controllers: [IndicatorsPageController] })
export class StaffPagesModule {}

import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsReadModel } from './indicators.read-model.js';

@Module({ controllers: [IndicatorsController], providers: [IndicatorsReadModel], exports: [IndicatorsReadModel] })
export class InsightsModule {}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '../accounts/access/action.decorator.js';
import { IndicatorsReadModel } from './indicators.read-model.js';
import { indicatorsSchema, type Indicators } from './indicators.schema.js';

@ApiTags('Indicateurs')
@Controller('api/v1/insights/indicators')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsReadModel) {}

  @Get()
  @Action('insights.read')
  @ApiOperation({ summary: 'Les cinq axes du partenariat, en chiffres du jour' })
  @ApiOkResponse({ standardSchema: indicatorsSchema })
  read(): Promise<Indicators> {
    return this.indicators.today();
  }
}

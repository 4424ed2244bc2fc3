import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { IndicatorsReadModel } from '../../../insights/indicators.read-model.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { IndicatorsView } from './indicators-view.js';

@ApiExcludeController()
@Controller('indicateurs')
export class IndicatorsPageController {
  constructor(
    private readonly pages: Pages,
    private readonly indicators: IndicatorsReadModel,
  ) {}

  @Get()
  @Action('insights.read')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer): Promise<string> {
    return this.pages.render(request, IndicatorsView, { indicators: await this.indicators.today() });
  }
}

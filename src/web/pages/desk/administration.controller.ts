import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { AdministrationView } from './administration-view.js';

/** Where an administrator begins. */
@ApiExcludeController()
@Controller('administration')
export class AdministrationController {
  constructor(private readonly pages: Pages) {}

  @Get()
  @Action('pages.administrator')
  @Header(...HTML)
  show(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, AdministrationView, {});
  }
}

import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { AccessibilityView } from './accessibility-view.js';
import { LegalNoticeView } from './legal-notice-view.js';
import { PrivacyNoticeView } from './privacy-notice-view.js';

@ApiExcludeController()
@Controller()
export class LegalController {
  constructor(private readonly pages: Pages) {}

  @Get('mentions-legales')
  @Action('pages.public')
  @Header(...HTML)
  legalNotice(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, LegalNoticeView, {});
  }

  @Get('donnees-personnelles')
  @Action('pages.public')
  @Header(...HTML)
  privacyNotice(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, PrivacyNoticeView, {});
  }

  @Get('accessibilite')
  @Action('pages.public')
  @Header(...HTML)
  accessibility(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, AccessibilityView, {});
  }
}

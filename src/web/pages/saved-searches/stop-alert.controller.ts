import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { AlertStopService } from '../../../search/alerts/alert-stop.service.js';
import type { FormValues } from '../../components/form-state.js';
import { isTicked } from '../../components/form-values.js';
import { Pages } from '../../layout/pages.service.js';
import { AlertStoppedView, NoAlertView, StopAlertView } from './stop-alert-view.js';

const HERE = '/alertes/arreter';

/** Stopping an alert by the link of its mail, without signing in: GET asks, POST does. Mail programs send the POST themselves (RFC 8058). */
@ApiExcludeController()
@Controller(HERE)
export class StopAlertController {
  constructor(
    private readonly pages: Pages,
    private readonly alerts: AlertStopService,
  ) {}

  @Get()
  @Action('alerts.stop')
  @Header('Cache-Control', 'no-store')
  async ask(@Req() request: RequestWithViewer, @Query('jeton') token: unknown, @Res() response: Response): Promise<void> {
    const alert = await this.alerts.find(textOf(token));
    if (alert === null) return this.unknown(request, response);
    response.type('html').send(this.pages.render(request, StopAlertView, { alert, action: `${HERE}?jeton=${encodeURIComponent(textOf(token))}` }));
  }

  @Post()
  @Action('alerts.stop')
  async stop(@Req() request: RequestWithViewer, @Query('jeton') token: unknown, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const all = isTicked(body, 'tout');
    const alert = await this.alerts.stop(textOf(token), all);
    if (alert === null) return this.unknown(request, response);
    response.status(200).type('html').send(this.pages.render(request, AlertStoppedView, { label: alert.label, all }));
  }

  private unknown(request: RequestWithViewer, response: Response): void {
    response.status(404).type('html').send(this.pages.render(request, NoAlertView, {}));
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { clearSessionCookie } from '../../../accounts/access/session-cookie.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { Config } from '../../../platform/config/config.js';
import { ErasureService } from '../../../privacy/erasure.service.js';
import { PersonalExportService } from '../../../privacy/personal-export.service.js';
import { consentChoiceSchema, purposeSchema } from '../../../privacy/privacy.schema.js';
import { PrivacyService } from '../../../privacy/privacy.service.js';
import { parseInput } from '../../../shared/input.js';
import { formOf, type FormState, type FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { MyDataView } from './my-data-view.js';

const HERE = '/mes-donnees';
const READINGS = 10;

/** A candidate's own data: choices, readings, export, erasure. */
@ApiExcludeController()
@Controller(HERE)
export class MyDataController {
  constructor(
    private readonly pages: Pages,
    private readonly privacy: PrivacyService,
    private readonly exports: PersonalExportService,
    private readonly erasure: ErasureService,
    private readonly config: Config,
  ) {}

  @Get()
  @Action('privacy.readings')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query('page') page: unknown): Promise<string> {
    return this.pages.render(request, MyDataView, await this.propsFor(viewer, page, formOf()));
  }

  @Post('choix')
  @Action('privacy.consents')
  async choose(@Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const { given } = parseInput(consentChoiceSchema, { given: body.given === '1' });
    await this.privacy.choose(viewer, parseInput(purposeSchema, body.purpose), given);
    response.redirect(303, doneAt(HERE, 'consentement'));
  }

  @Get('export')
  @Action('privacy.export')
  async export(@Who() viewer: Viewer, @Res() response: Response): Promise<void> {
    const content = await this.exports.export(viewer);
    response.attachment('passerelle-mes-donnees.json').setHeader('Cache-Control', 'no-store').type('json').send(JSON.stringify(content, null, 2));
  }

  @Post('effacer')
  @Action('privacy.erase')
  async erase(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    if (body.confirm !== '1') {
      const problems = [{ field: 'confirm', code: 'privacy.confirm', detail: 'Coche la case pour confirmer : l’effacement ne se défait pas.' }];
      return this.pages.refuse(request, response, MyDataView, await this.propsFor(viewer, 1, { values: body, problems, message: null }));
    }
    await this.erasure.eraseOwn(viewer);
    clearSessionCookie(response, this.config);
    response.redirect(303, doneAt('/', 'effacement'));
  }

  private async propsFor(viewer: Viewer, page: unknown, erasing: FormState): Promise<Parameters<typeof MyDataView>[0]> {
    const asked = typeof page === 'string' && /^\d{1,4}$/.test(page) ? Math.max(1, Number(page)) : 1;
    const overview = await this.privacy.overview(viewer);
    const readings = await this.privacy.readingsOf(viewer, { page: asked, pageSize: READINGS });
    return { overview, readings, erasing, hasProfile: overview.optedOut !== null };
  }
}

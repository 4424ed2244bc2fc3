import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { BulkReleaseService } from '../../../review/bulk-release.service.js';
import { formOf, type FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { DeskHomePages } from './desk-home.service.js';
import { DeskHomeView } from './desk-home-view.js';
import { queueAsked } from './queue-address.js';
import { ReleasedView, ReleaseView } from './release-view.js';

/** An adviser's first page, and the release of a territory's lists. */
@ApiExcludeController()
@Controller('conseil')
export class DeskPageController {
  constructor(
    private readonly pages: Pages,
    private readonly home: DeskHomePages,
    private readonly bulk: BulkReleaseService,
  ) {}

  @Get()
  @Action('pages.adviser')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: Record<string, unknown>): Promise<string> {
    return this.pages.render(request, DeskHomeView, { desk: await this.home.of(viewer, queueAsked(query)), mayRelease: viewer.role === 'adviser' });
  }

  /** Without a territory, the desk is where one is chosen. */
  @Get('diffusion')
  @Action('matches.release')
  async confirm(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues, @Res() response: Response): Promise<void> {
    const territory = textOf(query, 'territoire');
    if (territory === '') return response.redirect(303, '/conseil');
    const preview = await this.bulk.preview(viewer, { territory });
    response.type('html').send(this.pages.render(request, ReleaseView, { territory, preview, form: formOf() }));
  }

  @Post('diffusion')
  @Action('matches.release')
  async release(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const territory = textOf(body, 'territory');
    const released = await this.bulk.release(viewer, { territory });
    response.type('html').send(this.pages.render(request, ReleasedView, { territory, released }));
  }
}

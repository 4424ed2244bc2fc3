import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { changeSavedSearchSchema } from '../../../search/alerts/saved-search.schema.js';
import { SavedSearchesService } from '../../../search/alerts/saved-search.service.js';
import { idField } from '../../../shared/fields.schema.js';
import { parseInput } from '../../../shared/input.js';
import { formOf, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { NewSearchView } from './new-search-view.js';
import { SavedSearchesView } from './saved-searches-view.js';

const HERE = '/mes-recherches';

/** A candidate's saved searches. */
@ApiExcludeController()
@Controller(HERE)
export class SavedSearchPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly saved: SavedSearchesService,
  ) {}

  @Get()
  @Action('alerts.own')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer): Promise<string> {
    return this.pages.render(request, SavedSearchesView, { own: await this.saved.list(viewer) });
  }

  /** Where someone who had to sign in first comes back to, with the search in the address. */
  @Get('nouvelle')
  @Action('alerts.own')
  async ask(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    const props = await this.propsFor(request.originalUrl.split('?')[1] ?? '', formOf());
    if (props === null) return response.redirect(303, '/offres');
    response.type('html').send(this.pages.render(request, NewSearchView, props));
  }

  @Post()
  @Action('alerts.own')
  async save(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const query = this.saved.read(textOf(body, 'search'));
    if (query === null) return response.redirect(303, '/offres');
    try {
      await this.saved.save(viewer, query, textOf(body, 'frequency') === 'weekly' ? 'weekly' : 'daily');
      response.redirect(303, doneAt(HERE, 'recherche'));
    } catch (error) {
      const props = await this.propsFor(textOf(body, 'search'), refusedForm(body, error));
      if (props === null) return response.redirect(303, '/offres');
      this.pages.refuse(request, response, NewSearchView, props);
    }
  }

  /** Says yes again to mails. */
  @Post('mails')
  @Action('alerts.own')
  async allow(@Who() viewer: Viewer, @Res() response: Response): Promise<void> {
    await this.saved.allowMails(viewer);
    response.redirect(303, doneAt(HERE, 'alertes'));
  }

  @Post(':id')
  @Action('alerts.own')
  async change(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const paused = textOf(body, 'paused');
    const asked = { ...(body.frequency === undefined ? {} : { frequency: body.frequency }), ...(paused === '' ? {} : { paused: paused === '1' }) };
    await this.saved.change(viewer, id, parseInput(changeSavedSearchSchema, asked));
    response.redirect(303, doneAt(HERE, paused === '' ? 'recherche-changee' : paused === '1' ? 'recherche-pause' : 'recherche-reprise'));
  }

  @Post(':id/supprimer')
  @Action('alerts.own')
  async remove(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Res() response: Response): Promise<void> {
    await this.saved.remove(viewer, id);
    response.redirect(303, doneAt(HERE, 'recherche-supprimee'));
  }

  /** Null for an address that holds no search. */
  private async propsFor(search: string, form: FormState): Promise<Parameters<typeof NewSearchView>[0] | null> {
    const query = this.saved.read(search);
    if (query === null) return null;
    const { label } = await this.saved.preview(query);
    return { form, search, label };
  }
}

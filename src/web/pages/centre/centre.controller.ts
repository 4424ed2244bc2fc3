import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { CentresService } from '../../../training/centres.service.js';
import { ProgrammesService } from '../../../training/programmes.service.js';
import type { TrainingSession } from '../../../training/training-session.entity.js';
import { TrainingSessionsService } from '../../../training/training-sessions.service.js';
import { listProgrammesSchema, listSessionsSchema, updateSessionSchema } from '../../../training/training.schema.js';
import { readForm, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { numberOf } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { CentreView, type CentreGroup } from './centre-view.js';

const HERE = '/centre';
const PAGE_SIZE = 12;

/** A training centre's programmes and the places of their sessions. */
@ApiExcludeController()
@Controller(HERE)
export class CentrePageController {
  constructor(
    private readonly pages: Pages,
    private readonly centres: CentresService,
    private readonly programmes: ProgrammesService,
    private readonly sessions: TrainingSessionsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('pages.training-centre')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Query('page') page: unknown): Promise<string> {
    return this.pages.render(request, CentreView, { centres: await this.groups(viewer, pageOf(page)), refusal: null, today: this.clock.today() });
  }

  @Post('sessions/:id')
  @Action('pages.training-centre')
  async save(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Query('page') page: unknown, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const form = await this.update(viewer, id, body);
    if (form === null) return response.redirect(303, doneAt(`${HERE}?page=${pageOf(page)}#session-${id}`, 'places'));
    this.pages.refuse(request, response, CentreView, { centres: await this.groups(viewer, pageOf(page)), refusal: { sessionId: id, form }, today: this.clock.today() });
  }

  private async update(viewer: SignedInViewer, id: number, body: FormValues): Promise<FormState | null> {
    const read = readForm(updateSessionSchema, { version: Number(body.version), places: numberOf(body, 'places') ?? undefined, placesTaken: numberOf(body, 'placesTaken') ?? undefined });
    if ('form' in read) return { ...read.form, values: body };
    return this.sessions.update(viewer, id, read.data).then(() => null, (error: unknown) => refusedForm(body, error));
  }

  private async groups(viewer: SignedInViewer, page: number): Promise<CentreGroup[]> {
    const own = await this.centres.ofAccount(viewer);
    return Promise.all(
      own.map(async ({ centre }) => {
        const { items, total } = await this.programmes.list(listProgrammesSchema.parse({ centreId: centre.id, page, pageSize: PAGE_SIZE }));
        const programmes = await Promise.all(items.map(async ({ programme }) => ({ programme, sessions: await this.sessionsOf(programme.id) })));
        return { name: centre.name, programmes, page, pageCount: Math.ceil(total / PAGE_SIZE) };
      }),
    );
  }

  private async sessionsOf(programmeId: number): Promise<TrainingSession[]> {
    const { items } = await this.sessions.list(listSessionsSchema.parse({ programmeId, from: this.clock.today(), pageSize: 20 }));
    return items;
  }
}

function pageOf(asked: unknown): number {
  return idField.safeParse(asked).data ?? 1;
}

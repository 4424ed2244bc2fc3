import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { DeskFollowUpReadModel } from '../../../review/desk-follow-up.read-model.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import type { FormState, FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import type { ContractAct } from '../contracts/contract-input.js';
import { ContractPages } from '../contracts/contract-pages.service.js';
import { FollowUpOneView } from './follow-up-one-view.js';

/** One match that an adviser follows to its contract. */
@ApiExcludeController()
@Controller('conseil/suivi/:id')
export class FollowUpContractsController {
  constructor(
    private readonly pages: Pages,
    private readonly followUp: DeskFollowUpReadModel,
    private readonly contracts: ContractPages,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('pages.adviser')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    return this.pages.render(request, FollowUpOneView, await this.props(viewer, id, null));
  }

  @Post('rencontre')
  @Action('matches.meet')
  async meet(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    await this.answer(request, response, viewer, id, 'rencontre', await this.contracts.meet(viewer, id, body));
  }

  @Post('signature')
  @Action('matches.sign')
  async sign(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    await this.answer(request, response, viewer, id, 'signature', await this.contracts.sign(viewer, id, body));
  }

  private async answer(request: RequestWithViewer, response: Response, viewer: Viewer, id: number, act: ContractAct, form: FormState | null): Promise<void> {
    if (form === null) return response.redirect(303, doneAt(`/conseil/suivi/${id}`, act));
    this.pages.refuse(request, response, FollowUpOneView, await this.props(viewer, id, { act, form }));
  }

  private async props(viewer: Viewer, id: number, refused: Parameters<typeof FollowUpOneView>[0]['refused']): Promise<Parameters<typeof FollowUpOneView>[0]> {
    return { line: await this.followUp.one(viewer, id), refused, today: this.clock.today() };
  }
}

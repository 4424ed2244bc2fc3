import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { idField } from '../../../shared/fields.schema.js';
import type { FormState, FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { Pages } from '../../layout/pages.service.js';
import type { ContractAct } from '../contracts/contract-input.js';
import { ContractPages } from '../contracts/contract-pages.service.js';
import { InboxPages } from './inbox.service.js';
import { InboxView } from './inbox-view.js';

/** What follows two yeses, from a company's inbox. */
@ApiExcludeController()
@Controller('entreprise/candidats/:id')
export class InboxContractsController {
  constructor(
    private readonly pages: Pages,
    private readonly inbox: InboxPages,
    private readonly contracts: ContractPages,
  ) {}

  @Post('rencontre')
  @Action('matches.meet')
  async meet(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    await this.answer(request, response, viewer, id, 'rencontre', await this.contracts.meet(viewer, id, body));
  }

  @Post('signature')
  @Action('matches.sign')
  async sign(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    await this.answer(request, response, viewer, id, 'signature', await this.contracts.sign(viewer, id, body));
  }

  private async answer(request: RequestWithViewer, response: Response, viewer: SignedInViewer, id: number, act: ContractAct, form: FormState | null): Promise<void> {
    if (form === null) return response.redirect(303, doneAt(`/entreprise/candidats#candidat-${id}`, act));
    this.pages.refuse(request, response, InboxView, await this.inbox.refused(viewer, { matchId: id, act, form }));
  }
}

import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { WhatIfService } from '../../../matching/explanations/what-if/what-if.service.js';
import { CandidateActsService } from '../../../review/candidate-acts.service.js';
import { candidateAnswerSchema, withdrawSchema } from '../../../review/review.schema.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { readForm, refusedForm, type FormValues } from '../../components/form-state.js';
import { inTu } from '../../components/in-tu.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { Readers } from '../../reader.service.js';
import { ApplicationsView } from './applications-view.js';
import { isWaiting, MyMatches } from './my-matches.service.js';
import { ProposalsView, type Refusal } from './proposals-view.js';

/** A candidate's proposals and applications: answer, follow, withdraw. */
@ApiExcludeController()
@Controller()
export class MatchesController {
  constructor(
    private readonly pages: Pages,
    private readonly acts: CandidateActsService,
    private readonly matches: MyMatches,
    private readonly readers: Readers,
    private readonly whatIfs: WhatIfService,
    private readonly clock: Clock,
  ) {}

  @Get('mes-propositions')
  @Action('pages.candidate')
  @Header(...HTML)
  async proposals(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query('et-si') asked: unknown): Promise<string> {
    return this.pages.render(request, ProposalsView, await this.proposalsOf(viewer, null, asked === '1'));
  }

  @Post('mes-propositions/:id')
  @Action('matches.answer')
  async answer(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(candidateAnswerSchema, typed(body));
    const form = 'form' in read ? read.form : await this.acts.answer(viewer, id, read.data).then(() => null, (error: unknown) => refusedForm(body, inTu(error)));
    if (form !== null) return this.pages.refuse(request, response, ProposalsView, await this.proposalsOf(viewer, { matchId: id, form }));
    response.redirect(303, body.answer === 'yes' ? doneAt('/mes-candidatures', 'reponse-oui') : doneAt('/mes-propositions', 'reponse-non'));
  }

  @Get('mes-candidatures')
  @Action('pages.candidate')
  @Header(...HTML)
  async applications(@Req() request: RequestWithViewer, @Who() viewer: Viewer): Promise<string> {
    return this.pages.render(request, ApplicationsView, await this.applicationsOf(viewer, null));
  }

  @Post('mes-candidatures/:id/retirer')
  @Action('matches.withdraw')
  async withdraw(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(withdrawSchema, typed(body));
    const form = 'form' in read ? read.form : await this.acts.withdraw(viewer, id, read.data).then(() => null, (error: unknown) => refusedForm(body, inTu(error)));
    if (form !== null) return this.pages.refuse(request, response, ApplicationsView, await this.applicationsOf(viewer, { matchId: id, form }));
    response.redirect(303, doneAt('/mes-candidatures', 'retrait'));
  }

  private async proposalsOf(viewer: Viewer, refusal: Refusal | null, wantsWhatIf = false): Promise<Parameters<typeof ProposalsView>[0]> {
    const candidate = (await this.readers.of(viewer))?.candidate ?? null;
    const proposals = candidate && (await this.matches.of(viewer, candidate)).filter(isWaiting);
    const whatIf = candidate && wantsWhatIf && !candidate.optedOut ? await this.whatIfs.ofCandidate(candidate.id) : null;
    const state = { optedOut: candidate?.optedOut ?? false, isPlaced: candidate?.status === 'placed', isPaused: candidate?.status === 'paused', hasNoWish: candidate?.wishes.length === 0 };
    return { proposals, reader: candidate, ...state, refusal, whatIf, today: this.clock.today() };
  }

  private async applicationsOf(viewer: Viewer, refusal: Refusal | null): Promise<Parameters<typeof ApplicationsView>[0]> {
    const reader = await this.readers.of(viewer);
    const all = reader ? await this.matches.of(viewer, reader.candidate) : [];
    const kept = [...(reader?.favourites ?? [])].filter((offerId) => !reader?.inTouch.has(offerId));
    return { matches: all.filter((one) => !isWaiting(one)), favourites: await this.matches.favourites(kept), waiting: all.filter(isWaiting).length, refusal };
  }
}

/** What a browser sends is text: the version becomes a number, an empty choice none. */
function typed({ version, reason, ...rest }: FormValues): FormValues {
  return { ...rest, version: Number(version), ...(typeof reason === 'string' && reason !== '' ? { reason } : {}) };
}

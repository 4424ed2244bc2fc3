import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { CompanyActsService } from '../../../review/company-acts.service.js';
import { companyAnswerSchema } from '../../../review/review.schema.js';
import { idField } from '../../../shared/fields.schema.js';
import { readForm, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { textOf, textOrNull } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { InboxPages } from './inbox.service.js';
import { InboxView } from './inbox-view.js';
import { OwnCompanies } from './own-companies.service.js';

const HERE = '/entreprise/candidats';

/** A company's inbox: applications and proposals, with their answers. */
@ApiExcludeController()
@Controller(HERE)
export class InboxController {
  constructor(
    private readonly pages: Pages,
    private readonly inbox: InboxPages,
    private readonly own: OwnCompanies,
    private readonly acts: CompanyActsService,
  ) {}

  @Get()
  @Action('pages.company')
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Query('offre') offer: unknown, @Query('page') page: unknown, @Res() response: Response): Promise<void> {
    const companies = await this.own.of(viewer);
    if (companies.length === 0) return response.redirect(303, '/entreprise/rattachement');
    const props = await this.inbox.view(viewer, idField.safeParse(offer).data, idField.safeParse(page).data ?? 1);
    response.setHeader(...HTML).send(this.pages.render(request, InboxView, props));
  }

  @Post(':id')
  @Action('pages.company')
  async answer(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(companyAnswerSchema, typed(body));
    const form = 'form' in read ? read.form : await this.acts.answer(viewer, id, read.data).then(() => null, (error: unknown) => refusedForm(body, error));
    if (form === null) return response.redirect(303, doneAt(`${HERE}#candidat-${id}`, body.answer === 'yes' ? 'candidat-oui' : 'candidat-non'));
    this.pages.refuse(request, response, InboxView, await this.inbox.refused(viewer, { matchId: id, act: 'reponse', form: shownAgain(form, body) }));
  }
}

/** A message left as it was prefilled is the service's to write, with the reason in it. */
function typed(body: FormValues): FormValues {
  const { prefilled, ...rest } = body;
  const reply = textOf(rest, 'reply').replace(/\r\n/g, '\n');
  const isUntouched = typeof prefilled === 'string' && reply === prefilled.replace(/\r\n/g, '\n').trim();
  return { answer: rest.answer, version: Number(rest.version), reply: isUntouched ? '' : reply, reason: textOrNull(rest, 'reason') ?? undefined };
}

function shownAgain(form: FormState, body: FormValues): FormState {
  const problems = form.problems.map((problem) => (problem.field === 'reason' ? { ...problem, detail: 'Choisissez une raison.' } : problem));
  return { ...form, values: body, problems };
}

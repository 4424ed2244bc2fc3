import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { CandidateDeskService } from '../../../candidates/candidate-desk.service.js';
import { listCandidatesSchema, type CreateAtDesk } from '../../../candidates/candidate.schema.js';
import { candidateLine } from '../../../candidates/candidate.view.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { formOf, readForm, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { textOf, textOrNull } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { readProfile } from '../profile/profile-input.js';
import { FIRST_VALUES } from '../profile/profile-values.js';
import { PeopleView, PersonFormView } from './person-view.js';
import { inOurWords } from './person-words.js';

/** People at an adviser's desk: found by name, or entered. */
@ApiExcludeController()
@Controller('conseil/personnes')
export class PersonController {
  constructor(
    private readonly pages: Pages,
    private readonly people: CandidateDeskService,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('candidates.list')
  @Header(...HTML)
  async find(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues): Promise<string> {
    const text = textOf(query, 'texte').slice(0, 80);
    const found = await this.people.list(viewer, listCandidatesSchema.parse({ text, page: idField.safeParse(query.page).data, sort: 'lastName' }));
    const today = this.clock.today();
    return this.pages.render(request, PeopleView, { text, found: { ...found, items: found.items.map((candidate) => candidateLine(candidate, today)) } });
  }

  @Get('nouvelle')
  @Action('candidates.create')
  @Header(...HTML)
  blank(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, PersonFormView, { form: formOf(FIRST_VALUES), today: this.clock.today() });
  }

  @Post('nouvelle')
  @Action('candidates.create')
  async create(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = this.read(body);
    if ('form' in read) return this.refuse(request, response, read.form);
    try {
      const { id } = await this.people.create(viewer, read.data);
      response.redirect(303, doneAt(`/conseil/candidats/${id}?filtre=tous`, 'personne-ajoutee'));
    } catch (error) {
      this.refuse(request, response, refusedForm(body, error));
    }
  }

  private refuse(request: RequestWithViewer, response: Response, form: FormState): void {
    this.pages.refuse(request, response, PersonFormView, { form: inOurWords(form, this.words), today: this.clock.today() });
  }

  private read(body: FormValues): { data: CreateAtDesk } | { form: FormState } {
    const profile = readProfile(body, this.words);
    const email = readForm(z.object({ email: z.email().max(254).nullable() }), { email: textOrNull(body, 'email') });
    if ('data' in profile && 'data' in email) return { data: { ...profile.data, ...email.data } };
    const problems = [...('form' in profile ? profile.form.problems : []), ...('form' in email ? email.form.problems : [])];
    return { form: { values: body, problems, message: null } };
  }
}

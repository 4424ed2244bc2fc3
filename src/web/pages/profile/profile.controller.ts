import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { safeNext } from '../../../accounts/sign-in-paths.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { CandidatesService } from '../../../candidates/candidates.service.js';
import type { CreateProfile } from '../../../candidates/candidate.schema.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { Clock } from '../../../shared/clock.js';
import { formOf, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { inTu } from '../../components/in-tu.js';
import { staleOrRefused } from '../../components/stale-form.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { readProfile } from './profile-input.js';
import { FIRST_VALUES, valuesOf } from './profile-values.js';
import { ProfileView } from './profile-view.js';

const HERE = '/mon-profil';

/** A candidate's own profile: filled once, edited ever after, in the same form. */
@ApiExcludeController()
@Controller(HERE)
export class ProfileController {
  constructor(
    private readonly pages: Pages,
    private readonly candidates: CandidatesService,
    private readonly reference: ReferenceService,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('pages.candidate')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Query('next') next: unknown): Promise<string> {
    const own = await this.candidates.findOwn(viewer);
    const form = formOf(own ? valuesOf(own, this.reference) : FIRST_VALUES);
    return this.pages.render(request, ProfileView, { form, own, next: nextOf(next), today: this.clock.today() });
  }

  @Post()
  @Action('pages.candidate')
  async save(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const own = await this.candidates.findOwn(viewer);
    const again = { own, next: nextOf(body.next), today: this.clock.today() };
    const read = readProfile(body, this.words);
    if ('form' in read) return this.pages.refuse(request, response, ProfileView, { form: read.form, ...again });
    try {
      await this.write(viewer, own?.id ?? null, Number(body.version), read.data);
    } catch (error) {
      return this.pages.refuse(request, response, ProfileView, { form: await this.refused(viewer, body, error), ...again });
    }
    response.redirect(303, again.next === '' ? doneAt(HERE, 'profil') : again.next);
  }

  @Post('pause')
  @Action('pages.candidate')
  pause(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.setStatus(request, response, viewer, body, { status: 'paused', done: 'profil-pause' });
  }

  @Post('reprendre')
  @Action('pages.candidate')
  resume(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.setStatus(request, response, viewer, body, { status: 'active', done: 'profil-repris' });
  }

  private async setStatus(request: RequestWithViewer, response: Response, viewer: SignedInViewer, body: FormValues, { status, done }: { status: 'active' | 'paused'; done: string }): Promise<void> {
    const own = await this.candidates.findOwn(viewer);
    if (own === null) return response.redirect(303, HERE);
    const refusal = await this.candidates.setStatus(viewer, own.id, Number(body.version), status).then(() => null, (error: unknown) => refusedForm({}, inTu(error)));
    if (refusal === null) return response.redirect(303, doneAt(HERE, done));
    return this.pages.refuse(request, response, ProfileView, { form: { ...refusal, values: valuesOf(own, this.reference) }, own, next: '', today: this.clock.today() });
  }

  private refused(viewer: SignedInViewer, body: FormValues, error: unknown): Promise<FormState> {
    return staleOrRefused(body, inTu(error), async () => (await this.candidates.own(viewer)).version);
  }

  private async write(viewer: SignedInViewer, id: number | null, version: number, profile: CreateProfile): Promise<void> {
    if (id === null) await this.candidates.createOwn(viewer, profile);
    else await this.candidates.update(viewer, id, { ...profile, version });
  }
}

function nextOf(given: unknown): string {
  const next = safeNext(typeof given === 'string' ? given : undefined);
  return next === '/' || next === HERE ? '' : next;
}

import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { CandidateDeskService } from '../../../candidates/candidate-desk.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { AdviserActsService } from '../../../review/adviser-acts.service.js';
import { PairWordsService } from '../../../review/pair-words.service.js';
import { banSchema, offersForCandidateSchema, pinSchema, rejectSchema } from '../../../review/review.schema.js';
import { idField } from '../../../shared/fields.schema.js';
import { readForm, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { listOf, textOrNull } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { CasePages } from './case.service.js';
import { CaseView, type CaseProps, type RefusedAct } from './case-view.js';
import { caseAddress, queueAsked } from './queue-address.js';

type Asked = Record<string, unknown>;

/** An act that was sent: what it is, of whom, and what is done with its data. */
interface Sent<T extends z.ZodType> {
  act: RefusedAct['act'];
  done: string;
  schema: T;
  values: FormValues;
  run: (data: z.output<T>) => Promise<unknown>;
  /** The offer to stay at; the next undecided one when left out. */
  stay?: boolean;
}

/** One candidate's case, and what is decided of it. */
@ApiExcludeController()
@Controller('conseil/candidats/:id')
export class CaseController {
  constructor(
    private readonly pages: Pages,
    private readonly cases: CasePages,
    private readonly acts: AdviserActsService,
    private readonly words: PairWordsService,
    private readonly people: CandidateDeskService,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Action('pages.adviser')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Query() query: Asked): Promise<string> {
    return this.pages.render(request, CaseView, await this.props(viewer, id, query, null));
  }

  @Post('presenter')
  @Action('matches.present')
  present(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    const values = { candidateId: id, offerIds: listOf(body, 'offerIds') };
    const done = values.offerIds.length > 1 ? 'presentees' : 'presentee';
    return this.decide(request, response, viewer, id, { act: 'presenter', done, schema: offersForCandidateSchema, values, run: (data) => this.acts.present(viewer, data) });
  }

  @Post('ecarter')
  @Action('matches.reject')
  reject(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    const version = textOrNull(body, 'version');
    const values = { candidateId: id, offerId: body.offerId, reason: textOrNull(body, 'reason') ?? undefined, ...(version === null ? {} : { version: Number(version) }) };
    return this.decide(request, response, viewer, id, { act: 'ecarter', done: 'ecartee', schema: rejectSchema, values, run: (data) => this.acts.reject(viewer, data) });
  }

  @Post('epingler')
  @Action('pairs.pin')
  pin(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    const values = { candidateId: id, offerId: body.offerId, pinned: body.pinned !== '0' };
    return this.decide(request, response, viewer, id, { act: 'epingler', done: values.pinned ? 'epinglee' : 'desepinglee', schema: pinSchema, values, run: (data) => this.words.pin(viewer, data), stay: true });
  }

  @Post('bannir')
  @Action('pairs.ban')
  ban(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    const isLifted = body.lift === '1';
    const values = { candidateId: id, offerId: body.offerId, until: isLifted ? null : (body.until ?? '') };
    return this.decide(request, response, viewer, id, { act: 'bannir', done: isLifted ? 'exclusion-levee' : 'exclue', schema: banSchema, values, run: (data) => this.words.ban(viewer, data), stay: isLifted });
  }

  @Post('accord')
  @Action('pages.adviser')
  guardian(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues): Promise<void> {
    const schema = z.object({ version: z.number().int() });
    return this.decide(request, response, viewer, id, { act: 'accord', done: 'accord', schema, values: { version: Number(body.version) }, run: ({ version }) => this.people.recordGuardianConsent(viewer, id, version) });
  }

  /** Does it and comes back to the case; or shows the case again with what was refused, beside its act. */
  private async decide<T extends z.ZodType>(request: RequestWithViewer, response: Response, viewer: Viewer, id: number, sent: Sent<T>): Promise<void> {
    const read = readForm(sent.schema, sent.values);
    const form = 'form' in read ? read.form : await sent.run(read.data).then(() => null, (error: unknown) => refusedForm(sent.values, error));
    const offerId = idField.safeParse(sent.values.offerId).data;
    const asked = queueAsked(request.query);
    if (form === null) return response.redirect(303, doneAt(caseAddress(id, asked, { offerId: sent.stay ? offerId : undefined, showsAll: showsAll(request.query) }), sent.done));
    const refusal: RefusedAct = { act: sent.act, offerId: offerId ?? null, form: inOurWords(form) };
    this.pages.refuse(request, response, CaseView, await this.props(viewer, id, { ...request.query, offre: offerId }, refusal));
  }

  private async props(viewer: Viewer, id: number, query: Asked, refusal: RefusedAct | null): Promise<CaseProps> {
    const desk = await this.cases.of(viewer, id, queueAsked(query), idField.safeParse(query.offre).data, query['et-si'] === '1');
    const wishes = desk.shortList.candidate.wishes.map((code) => this.reference.occupation(code)?.label ?? code);
    return { desk, wishes, refusal, showsAll: showsAll(query), mayPresent: viewer.role === 'adviser' };
  }
}

function showsAll({ tout }: Asked): boolean {
  return tout === '1';
}

const OUR_WORDS: Readonly<Record<string, string>> = { reason: 'Choisissez une raison.', until: 'Choisissez le dernier jour de l’exclusion.', offerIds: 'Cochez au moins une offre.' };

function inOurWords(form: FormState): FormState {
  const problems = form.problems.map((problem) => ({ ...problem, detail: problem.code.startsWith('input.') || problem.code === 'date.invalid' ? (OUR_WORDS[problem.field] ?? problem.detail) : problem.detail }));
  return { ...form, problems };
}

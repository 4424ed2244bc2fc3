import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { CompaniesService } from '../../../companies/companies.service.js';
import { EstablishmentListService } from '../../../companies/establishment-list.service.js';
import { listEstablishmentsSchema } from '../../../companies/establishment.schema.js';
import { claimView, establishmentCard } from '../../../companies/establishment.view.js';
import { MembersService } from '../../../companies/members.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { idField, siretField } from '../../../shared/fields.schema.js';
import { formOf, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { RegisterView } from '../company/claim-view.js';
import { readNewCompany } from '../company/company-input.js';
import { DeskCompaniesView } from './desk-companies-view.js';

const HERE = '/conseil/entreprises';

/** Companies of an adviser's territories: verified, confirmed, found, added. */
@ApiExcludeController()
@Controller(HERE)
export class DeskCompaniesController {
  constructor(
    private readonly pages: Pages,
    private readonly companies: CompaniesService,
    private readonly lists: EstablishmentListService,
    private readonly members: MembersService,
    private readonly reference: ReferenceService,
    private readonly words: PlainWords,
  ) {}

  @Get()
  @Action('pages.adviser')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues): Promise<string> {
    return this.pages.render(request, DeskCompaniesView, await this.props(viewer, query, null));
  }

  @Get('nouvelle')
  @Action('companies.verify')
  @Header(...HTML)
  blank(@Req() request: RequestWithViewer, @Query('siret') siret: unknown): string {
    return this.pages.render(request, RegisterView, { form: formOf(), siret: siretField.safeParse(siret).data ?? '', action: `${HERE}/nouvelle`, byAdviser: true });
  }

  @Post('nouvelle')
  @Action('companies.verify')
  async register(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readNewCompany(body, this.words);
    const form = 'form' in read ? read.form : await this.companies.register(viewer, read.data).then(() => null, (error: unknown) => refusedForm(body, error));
    if (form !== null) return this.pages.refuse(request, response, RegisterView, { form, siret: '', action: `${HERE}/nouvelle`, byAdviser: true });
    response.redirect(303, doneAt(`${HERE}?texte=${encodeURIComponent(textOf(body, 'siret'))}`, 'entreprise-ajoutee'));
  }

  @Post(':id/verifier')
  @Action('companies.verify')
  verify(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<void> {
    return this.act(request, response, viewer, 'entreprise-verifiee', this.companies.verify(viewer, id));
  }

  @Post(':id/membres/:accountId/confirmer')
  @Action('companies.verify')
  confirm(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Param('accountId', { schema: idField }) accountId: number): Promise<void> {
    return this.act(request, response, viewer, 'membre-confirme', this.members.confirm(viewer, id, accountId));
  }

  @Post(':id/membres/:accountId/refuser')
  @Action('companies.verify')
  remove(@Req() request: RequestWithViewer, @Res() response: Response, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Param('accountId', { schema: idField }) accountId: number): Promise<void> {
    return this.act(request, response, viewer, 'membre-refuse', this.members.remove(viewer, id, accountId));
  }

  private async act(request: RequestWithViewer, response: Response, viewer: Viewer, done: string, acting: Promise<unknown>): Promise<void> {
    const refusal = await acting.then(() => null, (error: unknown) => refusedForm({}, error));
    if (refusal === null) return response.redirect(303, doneAt(HERE, done));
    this.pages.refuse(request, response, DeskCompaniesView, await this.props(viewer, {}, refusal));
  }

  private async props(viewer: Viewer, query: FormValues, refusal: FormState | null): Promise<Parameters<typeof DeskCompaniesView>[0]> {
    const text = textOf(query, 'texte');
    const page = idField.safeParse(query.page).data ?? 1;
    const list = async (asked: Record<string, unknown>): Promise<Parameters<typeof DeskCompaniesView>[0]['unverified']> => {
      const found = await this.lists.list(viewer, listEstablishmentsSchema.parse(asked));
      return { ...found, items: found.items.map((one) => establishmentCard(one, this.reference)) };
    };
    const claims = await this.members.waitingClaims(viewer, { page: 1, pageSize: 30 });
    return {
      text, refusal,
      claims: { ...claims, items: claims.items.map((member) => claimView(member, this.reference)) },
      unverified: await list({ verified: 'false', sort: 'createdAt', pageSize: 30 }),
      found: text === '' ? null : await list({ text: text.slice(0, 100), page, pageSize: 20 }),
    };
  }
}

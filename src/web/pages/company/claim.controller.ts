import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { CompaniesService } from '../../../companies/companies.service.js';
import { establishmentCard } from '../../../companies/establishment.view.js';
import { MembersService } from '../../../companies/members.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { idField, siretField } from '../../../shared/fields.schema.js';
import { formOf, readForm, refusedForm, type FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { ClaimView, RegisterView } from './claim-view.js';
import { readNewCompany } from './company-input.js';

const REGISTER = '/entreprise/nouvelle';

/** Finding one's company by its SIRET, or presenting one that is not known. */
@ApiExcludeController()
@Controller('entreprise')
export class ClaimController {
  constructor(
    private readonly pages: Pages,
    private readonly companies: CompaniesService,
    private readonly members: MembersService,
    private readonly reference: ReferenceService,
    private readonly words: PlainWords,
  ) {}

  @Get('rattachement')
  @Action('pages.company')
  async find(@Req() request: RequestWithViewer, @Query('siret') asked: unknown, @Res() response: Response): Promise<void> {
    const values = { siret: typeof asked === 'string' ? asked : '' };
    if (values.siret === '') return void response.type('html').send(this.pages.render(request, ClaimView, { form: formOf(), found: null }));
    const read = readForm(z.object({ siret: siretField }), values);
    if ('form' in read) return this.pages.refuse(request, response, ClaimView, { form: read.form, found: null });
    const { siret } = read.data;
    const found = await this.companies.findBySiret(siret);
    const html = found
      ? this.pages.render(request, ClaimView, { form: formOf(values), found: establishmentCard(found, this.reference) })
      : this.pages.render(request, RegisterView, { form: formOf(), siret, action: REGISTER });
    response.type('html').send(html);
  }

  @Post('rattachement')
  @Action('pages.company')
  async claim(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(z.object({ establishmentId: idField }), body);
    if ('form' in read) return this.pages.refuse(request, response, ClaimView, { form: { ...formOf(), message: 'Cherchez d’abord votre entreprise.' }, found: null });
    try {
      await this.members.claim(viewer, read.data.establishmentId);
    } catch (error) {
      return this.pages.refuse(request, response, ClaimView, { form: refusedForm({}, error), found: null });
    }
    response.redirect(303, doneAt('/entreprise', 'rattachement'));
  }

  @Post('nouvelle')
  @Action('pages.company')
  async register(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const siret = typeof body.siret === 'string' ? body.siret : '';
    const read = readNewCompany(body, this.words);
    if ('form' in read) return this.pages.refuse(request, response, RegisterView, { form: read.form, siret: siretField.safeParse(siret).data ?? '', action: REGISTER });
    try {
      await this.companies.register(viewer, read.data);
    } catch (error) {
      return this.pages.refuse(request, response, RegisterView, { form: refusedForm(body, error), siret: read.data.siret, action: REGISTER });
    }
    response.redirect(303, doneAt('/entreprise', 'entreprise-nouvelle'));
  }
}

import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { CompaniesService } from '../../../companies/companies.service.js';
import { companyErrors } from '../../../companies/establishment.errors.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { idField } from '../../../shared/fields.schema.js';
import { formOf, type FormState, type FormValues } from '../../components/form-state.js';
import { staleOrRefused } from '../../components/stale-form.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { companyValues, readCompanyChanges } from './company-input.js';
import { CompanyFileView } from './company-file-view.js';
import { OwnCompanies } from './own-companies.service.js';

/** A company's own data. */
@ApiExcludeController()
@Controller('entreprise/fiches/:id')
export class CompanyFileController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnCompanies,
    private readonly companies: CompaniesService,
    private readonly reference: ReferenceService,
    private readonly words: PlainWords,
  ) {}

  @Get()
  @Action('pages.company')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    const { establishment, seesFile } = await this.own.one(viewer, id);
    if (!seesFile) throw companyErrors.waitsConfirmation();
    return this.pages.render(request, CompanyFileView, { form: formOf(companyValues(establishment, this.reference)), id, siret: establishment.siret });
  }

  @Post()
  @Action('pages.company')
  async save(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const { establishment } = await this.own.one(viewer, id);
    const read = readCompanyChanges(body, this.words);
    const form = 'form' in read ? read.form : await this.companies.update(viewer, id, read.data).then(() => null, (error: unknown) => this.refused(id, body, error));
    if (form !== null) return this.pages.refuse(request, response, CompanyFileView, { form, id, siret: establishment.siret });
    response.redirect(303, doneAt('/entreprise', 'entreprise'));
  }

  private async refused(id: number, body: FormValues, error: unknown): Promise<FormState> {
    return staleOrRefused(body, error, async () => (await this.companies.get(id)).version);
  }
}

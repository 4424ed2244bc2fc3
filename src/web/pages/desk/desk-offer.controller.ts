import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { CompaniesService } from '../../../companies/companies.service.js';
import { OffersService } from '../../../offers/offers.service.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { formOf, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { OfferEdits } from '../company/offer-edits.service.js';
import { OfferFormView, type OfferFormProps } from '../company/offer-form-view.js';
import { readNewOffer, withAskedFields } from '../company/offer-input.js';
import { FIRST_OFFER } from '../company/offer-values.js';

const HERE = '/conseil/offres';

/** An adviser publishes for a business, and changes its offers, in the business's own form. */
@ApiExcludeController()
@Controller(HERE)
export class DeskOfferController {
  constructor(
    private readonly pages: Pages,
    private readonly companies: CompaniesService,
    private readonly offers: OffersService,
    private readonly edits: OfferEdits,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  @Get('nouvelle')
  @Action('pages.adviser')
  async blank(@Req() request: RequestWithViewer, @Query('entreprise') company: unknown, @Res() response: Response): Promise<void> {
    const id = idField.safeParse(company).data;
    if (id === undefined) return response.redirect(303, '/conseil/entreprises');
    response.type('html').send(this.pages.render(request, OfferFormView, await this.props(id, formOf({ ...FIRST_OFFER }))));
  }

  @Post('nouvelle')
  @Action('pages.adviser')
  async post(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const id = idField.safeParse(body.establishmentId).data;
    if (id === undefined) return response.redirect(303, '/conseil/entreprises');
    const read = readNewOffer(body, this.words);
    if ('form' in read) return this.pages.refuse(request, response, OfferFormView, await this.props(id, read.form));
    try {
      const { id: offerId, status } = await this.offers.post(viewer, read.data);
      response.redirect(303, status === 'open' ? doneAt(`/offres/${offerId}`, 'offre-pour-entreprise') : doneAt('/conseil/entreprises', 'offre-entreprise-a-verifier'));
    } catch (error) {
      this.pages.refuse(request, response, OfferFormView, await this.props(id, withAskedFields(refusedForm(body, error))));
    }
  }

  @Get(':id/modifier')
  @Action('pages.adviser')
  @Header(...HTML)
  async edit(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    return this.pages.render(request, OfferFormView, await this.edits.open(viewer, id, editing(id)));
  }

  @Post(':id/modifier')
  @Action('pages.adviser')
  async save(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const refused = await this.edits.save(viewer, id, body, editing(id));
    if (refused !== null) return this.pages.refuse(request, response, OfferFormView, refused);
    response.redirect(303, doneAt(`/offres/${id}`, 'offre-changee'));
  }

  private async props(id: number, form: FormState): Promise<OfferFormProps> {
    const { name } = await this.companies.get(id);
    return { form, offerId: null, companies: [{ id, name, standing: 'ready' }], action: `${HERE}/nouvelle`, back: { href: '/conseil/entreprises', text: 'Entreprises' }, today: this.clock.today() };
  }
}

function editing(id: number): Pick<OfferFormProps, 'action' | 'back'> {
  return { action: `${HERE}/${id}/modifier`, back: { href: `/offres/${id}`, text: 'L’offre' } };
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { OffersService } from '../../../offers/offers.service.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { formOf, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { OfferChecks, type OfferCheck } from './offer-check.service.js';
import { OfferEdits } from './offer-edits.service.js';
import { OfferFormView, type OfferFormProps } from './offer-form-view.js';
import { readNewOffer, withAskedFields } from './offer-input.js';
import { FIRST_OFFER } from './offer-values.js';
import { OwnCompanies } from './own-companies.service.js';

const LIST = '/entreprise/offres';
const BACK = { href: LIST, text: 'Vos offres' };

/** Publishing an offer, and changing it, in one form. */
@ApiExcludeController()
@Controller(LIST)
export class OfferFormController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnCompanies,
    private readonly offers: OffersService,
    private readonly checks: OfferChecks,
    private readonly edits: OfferEdits,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  @Get('nouvelle')
  @Action('pages.company')
  async blank(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Query('entreprise') company: unknown, @Res() response: Response): Promise<void> {
    const establishmentId = typeof company === 'string' ? company : '';
    const props = await this.newProps(viewer, formOf({ ...FIRST_OFFER, establishmentId }), establishmentId);
    if (props.companies.length === 0) return response.redirect(303, '/entreprise/rattachement');
    response.type('html').send(this.pages.render(request, OfferFormView, props));
  }

  @Post('nouvelle')
  @Action('pages.company')
  async post(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readNewOffer(body, this.words);
    if ('form' in read) return this.pages.refuse(request, response, OfferFormView, await this.newProps(viewer, read.form, body.establishmentId));
    try {
      const { status } = await this.offers.post(viewer, read.data);
      response.redirect(303, doneAt(LIST, status === 'open' ? 'offre-en-ligne' : 'offre-en-attente'));
    } catch (error) {
      const form = withAskedFields(refusedForm(body, error));
      this.pages.refuse(request, response, OfferFormView, await this.newProps(viewer, form, body.establishmentId));
    }
  }

  /** For the script of the form: what the law says while one types. */
  @Post('verifier')
  @HttpCode(200)
  @Action('offers.create')
  check(@Who() viewer: SignedInViewer, @Body() body: FormValues): Promise<OfferCheck> {
    return this.checks.check(viewer, body);
  }

  @Get(':id/modifier')
  @Action('pages.company')
  @Header(...HTML)
  async edit(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    return this.pages.render(request, OfferFormView, await this.edits.open(viewer, id, editing(id)));
  }

  @Post(':id/modifier')
  @Action('pages.company')
  async save(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const refused = await this.edits.save(viewer, id, body, editing(id));
    if (refused !== null) return this.pages.refuse(request, response, OfferFormView, refused);
    response.redirect(303, doneAt(LIST, 'offre-modifiee'));
  }

  /** The company asked for, when it is one of theirs; else all of them to choose from. */
  private async newProps(viewer: SignedInViewer, form: FormState, asked: unknown): Promise<OfferFormProps> {
    const all = (await this.own.of(viewer)).map(({ establishment: { id, name }, standing }) => ({ id, name, standing }));
    const chosen = all.filter(({ id }) => String(id) === String(asked));
    return { form, offerId: null, companies: chosen.length === 1 ? chosen : all, action: `${LIST}/nouvelle`, back: BACK, today: this.clock.today() };
  }
}

function editing(id: number): Pick<OfferFormProps, 'action' | 'back'> {
  return { action: `${LIST}/${id}/modifier`, back: BACK };
}

import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { WhatIfService } from '../../../matching/explanations/what-if/what-if.service.js';
import { OfferLifecycleService } from '../../../offers/offer-lifecycle.service.js';
import { OfferListService } from '../../../offers/offer-list.service.js';
import type { Offer } from '../../../offers/offer.entity.js';
import { listOffersSchema } from '../../../offers/offer.schema.js';
import { offerView } from '../../../offers/offer.view.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { InboxReadModel } from '../../../review/inbox.read-model.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { CompanyOffersView } from './company-offers-view.js';

const LIST = '/entreprise/offres';

/** One's offers and what may be done to them: pause, resume, extend, close. */
@ApiExcludeController()
@Controller(LIST)
export class CompanyOffersController {
  constructor(
    private readonly pages: Pages,
    private readonly lists: OfferListService,
    private readonly lifecycle: OfferLifecycleService,
    private readonly inbox: InboxReadModel,
    private readonly whatIfs: WhatIfService,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('pages.company')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Query('page') page: unknown, @Query('et-si') asked: unknown): Promise<string> {
    const props = await this.props(viewer, page, null);
    const offer = props.offers.items.find(({ id, status }) => id === idField.safeParse(asked).data && status === 'open');
    return this.pages.render(request, CompanyOffersView, { ...props, whatIf: offer === undefined ? null : await this.whatIfs.ofOffer(offer.id) });
  }

  @Post(':id/pause')
  @Action('pages.company')
  pause(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.act(request, response, viewer, 'offre-pause', this.lifecycle.pause(viewer, id, versionOf(body)));
  }

  @Post(':id/reprendre')
  @Action('pages.company')
  resume(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.act(request, response, viewer, 'offre-reprise', this.lifecycle.resume(viewer, id, versionOf(body)));
  }

  @Post(':id/prolonger')
  @Action('pages.company')
  extend(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.act(request, response, viewer, 'offre-prolongee', this.lifecycle.extend(viewer, id, versionOf(body)));
  }

  @Post(':id/fermer')
  @Action('pages.company')
  close(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    return this.act(request, response, viewer, 'offre-fermee', this.lifecycle.close(viewer, id, versionOf(body)));
  }

  /** Back to the list, with what was done or why it was not. */
  private async act(request: RequestWithViewer, response: Response, viewer: SignedInViewer, done: string, acting: Promise<Offer>): Promise<void> {
    const refusal = await acting.then(() => null, (error: unknown) => refusedForm({}, error));
    if (refusal === null) return response.redirect(303, doneAt(LIST, done));
    const message = refusal.message ?? refusal.problems[0]?.detail ?? null;
    this.pages.refuse(request, response, CompanyOffersView, await this.props(viewer, 1, { values: {}, problems: [], message }));
  }

  private async props(viewer: SignedInViewer, page: unknown, refusal: FormState | null): Promise<Parameters<typeof CompanyOffersView>[0]> {
    const asked = listOffersSchema.safeParse({ page, sort: '-publishedOn' }).data ?? listOffersSchema.parse({});
    const mine = await this.lists.listMine(viewer, asked);
    const inbox = new Map((await this.inbox.offers(viewer)).map((offer) => [offer.offerId, offer]));
    return { offers: { ...mine, items: mine.items.map((offer) => offerView(offer, this.reference)) }, inbox, whatIf: null, refusal, today: this.clock.today() };
  }
}

function versionOf(body: FormValues): number {
  return Number(textOf(body, 'version')) || 0;
}

import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { isFull, type Offer } from '../../../offers/offer.entity.js';
import { OffersService } from '../../../offers/offers.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { CandidateActsService } from '../../../review/candidate-acts.service.js';
import { applySchema } from '../../../review/review.schema.js';
import { ageOn } from '../../../shared/calendar-date.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import { formOf, readForm, refusedForm, type FormState, type FormValues } from '../../components/form-state.js';
import { inTu } from '../../components/in-tu.js';
import { doneAt } from '../../layout/done-messages.js';
import { Pages } from '../../layout/pages.service.js';
import { Readers, type Reader } from '../../reader.service.js';
import { OfferGoneView } from '../offer/offer-gone-view.js';
import { similarTo } from '../offer/similar-offers.js';
import { ApplyView } from './apply-view.js';

/** Applying to an offer, in one short form. */
@ApiExcludeController()
@Controller('offres/:id/postuler')
export class ApplyController {
  constructor(
    private readonly pages: Pages,
    private readonly offers: OffersService,
    private readonly readers: Readers,
    private readonly reference: ReferenceService,
    private readonly acts: CandidateActsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('matches.apply')
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Res() response: Response): Promise<void> {
    const reader = await this.readers.of(viewer);
    if (hasApplied(reader, id)) return response.redirect(303, '/mes-candidatures');
    if (await this.offers.gone(id)) return response.redirect(303, `/offres/${id}`);
    const offer = await this.offers.read(viewer, id);
    if (offer.applyUrl !== null) return response.redirect(303, `/offres/${id}`);
    if (isFull(offer)) return void response.type('html').send(this.pages.render(request, OfferGoneView, { why: 'full', ...similarTo(offer, this.reference) }));
    if (!reader) return response.redirect(303, `/mon-profil?next=${encodeURIComponent(`/offres/${id}/postuler`)}`);
    response.type('html').send(this.pages.render(request, ApplyView, this.about(offer, reader, formOf())));
  }

  @Post()
  @Action('matches.apply')
  async apply(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(applySchema, { ...body, offerId: id });
    const form = 'form' in read ? read.form : await this.send(viewer, read.data, body);
    if (form === null) return response.redirect(303, doneAt('/mes-candidatures', 'candidature'));
    const reader = await this.readers.of(viewer);
    const offer = (await this.offers.gone(id)) ? null : await this.offers.read(viewer, id);
    if (offer === null || isFull(offer) || reader === null || hasApplied(reader, id)) return response.redirect(303, `/offres/${id}/postuler`);
    this.pages.refuse(request, response, ApplyView, this.about(offer, reader, form));
  }

  /** Null when it was accepted. */
  private async send(viewer: Viewer, asked: { offerId: number; message: string }, body: FormValues): Promise<FormState | null> {
    try {
      await this.acts.apply(viewer, asked);
      return null;
    } catch (error) {
      return refusedForm(body, inTu(error));
    }
  }

  private about(offer: Offer, { candidate }: Reader, form: FormState): Parameters<typeof ApplyView>[0] {
    return { offer, candidate, isMinor: ageOn(candidate.birthDate, this.clock.today()) < 18, form };
  }
}

function hasApplied(reader: Reader | null, offerId: number): boolean {
  return reader?.inTouch.get(offerId)?.candidateAnswer === 'yes';
}

import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { safeNext } from '../../../accounts/sign-in-paths.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { establishmentCard } from '../../../companies/establishment.view.js';
import { MatchingService } from '../../../matching/matching.service.js';
import type { PairExplanation } from '../../../matching/matching.schema.js';
import type { Offer } from '../../../offers/offer.entity.js';
import { offerView } from '../../../offers/offer.view.js';
import { OffersService } from '../../../offers/offers.service.js';
import { ReferenceService } from '../../../reference/reference.service.js';
import { Clock } from '../../../shared/clock.js';
import { DomainError } from '../../../shared/domain-error.js';
import { idField } from '../../../shared/fields.schema.js';
import { Favourites } from '../../favourites.service.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { Readers, type Reader } from '../../reader.service.js';
import { NearbyProgrammes } from './nearby-programmes.js';
import { OfferGoneView } from './offer-gone-view.js';
import { OfferView, type OfferReader } from './offer-view.js';
import { similarTo } from './similar-offers.js';

@ApiExcludeController()
@Controller('offres/:id')
export class OfferPageController {
  constructor(
    private readonly pages: Pages,
    private readonly offers: OffersService,
    private readonly programmes: NearbyProgrammes,
    private readonly matching: MatchingService,
    private readonly readers: Readers,
    private readonly favourites: Favourites,
    private readonly reference: ReferenceService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('offers.read')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Res({ passthrough: true }) response: Response): Promise<string> {
    const offer = await this.readOrGone(viewer, id);
    if (offer.isGone) return this.gone(request, response, offer.offer);
    return this.page(request, viewer, offer.offer);
  }

  private async page(request: RequestWithViewer, viewer: Viewer, offer: Offer): Promise<string> {
    const [programmes, reader, editPath] = await Promise.all([this.programmes.for(offer), this.readers.of(viewer), this.editPath(viewer, offer)]);
    return this.pages.render(request, OfferView, {
      offer: offerView(offer, this.reference),
      company: offer.establishment ? establishmentCard(offer.establishment, this.reference) : null,
      diploma: offer.rncp === null ? null : (this.reference.certification(offer.rncp)?.title ?? null),
      programmes,
      reader: reader && (await this.readerOf(reader, offer)),
      isCandidate: viewer.role === 'candidate',
      mayApply: viewer.role === 'candidate' || viewer.role === 'anonymous',
      editPath,
      back: backTo(request),
      today: this.clock.today(),
    });
  }

  /** Where this viewer changes the offer; null for those who may not. A closed one is no longer changed. */
  private async editPath(viewer: Viewer, offer: Offer): Promise<string | null> {
    if (!('accountId' in viewer) || offer.status === 'closed' || !(await this.offers.mayManage(viewer, offer))) return null;
    return `${viewer.role === 'company' ? '/entreprise' : '/conseil'}/offres/${offer.id}/modifier`;
  }

  /** The heart. Without a profile there is nowhere to keep it: the profile comes first. */
  @Post('favori')
  @Action('matches.apply')
  async keep(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body() body: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const isKept = await this.favourites.set(viewer, id, body.keep === '1');
    const back = safeNext(typeof body.back === 'string' ? body.back : undefined);
    response.redirect(303, isKept ? (back === '/' ? `/offres/${id}` : back) : `/mon-profil?next=${encodeURIComponent(`/offres/${id}`)}`);
  }

  /** The offer as this reader may see it, or the public one that is over. Throws `offer.unknown`. */
  private async readOrGone(viewer: Viewer, id: number): Promise<{ offer: Offer; isGone: boolean }> {
    try {
      return { offer: await this.offers.read(viewer, id), isGone: false };
    } catch (error) {
      const offer = error instanceof DomainError && error.kind === 'not_found' ? await this.offers.gone(id) : null;
      if (offer === null) throw error;
      return { offer, isGone: true };
    }
  }

  private gone(request: RequestWithViewer, response: Response, offer: Offer): string {
    response.status(410);
    return this.pages.render(request, OfferGoneView, { why: 'over', ...similarTo(offer, this.reference) });
  }

  private async readerOf({ candidate, favourites, inTouch }: Reader, offer: Offer): Promise<OfferReader> {
    const { birthDate, level } = candidate;
    const touch = inTouch.get(offer.id);
    return { birthDate, level, favourite: favourites.has(offer.id), touch: touch ? (touch.candidateAnswer === null ? 'to_answer' : 'answered') : null, explanation: await this.explain(candidate.id, offer) };
  }

  /** A page without reasons is still a page: a pair that cannot be explained (an offer that is not complete) has none. */
  private async explain(candidateId: number, offer: Offer): Promise<PairExplanation | null> {
    if (!offer.matchable) return null;
    try {
      return await this.matching.explain(candidateId, offer.id);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return null;
      throw error;
    }
  }
}

/** The list one came from, with its search, when that is known. */
function backTo(request: RequestWithViewer): string {
  try {
    const { pathname, search, host } = new URL(request.get('referer') ?? '');
    return host === request.get('host') && pathname === '/offres' ? `${pathname}${search}` : '/offres';
  } catch {
    return '/offres';
  }
}

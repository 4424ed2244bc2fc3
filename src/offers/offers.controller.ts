import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { ReferenceService } from '../reference/reference.service.js';
import { idField, versionOnlySchema, type VersionOnly } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { OfferLifecycleService } from './offer-lifecycle.service.js';
import { OfferListService } from './offer-list.service.js';
import type { Offer } from './offer.entity.js';
import {
  checkOfferSchema, listOffersSchema, offerCheckSchema, offerPageSchema, offerSchema, postOfferSchema, updateOfferSchema,
  type CheckOffer, type ListOffers, type OfferView, type PostOffer, type UpdateOffer,
} from './offer.schema.js';
import { offerView } from './offer.view.js';
import { OffersService } from './offers.service.js';

@ApiTags('Offres')
@Controller('api/v1/offers')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly lifecycle: OfferLifecycleService,
    private readonly lists: OfferListService,
    private readonly reference: ReferenceService,
  ) {}

  @Get()
  @Action('offers.read')
  @ApiOperation({ summary: 'Offres ouvertes (la recherche par mots est à /search/offers)' })
  @ApiOkResponse({ standardSchema: offerPageSchema })
  async list(@Query({ schema: listOffersSchema }) asked: ListOffers): Promise<Page<OfferView>> {
    return this.page(await this.lists.list(asked));
  }

  @Get('mine')
  @Action('offers.mine')
  @ApiOperation({ summary: 'Offres de son entreprise, dans tous leurs états' })
  @ApiOkResponse({ standardSchema: offerPageSchema })
  async mine(@Who() viewer: Viewer, @Query({ schema: listOffersSchema }) asked: ListOffers): Promise<Page<OfferView>> {
    return this.page(await this.lists.listMine(viewer as SignedInViewer, asked));
  }

  @Get('desk')
  @Action('offers.list')
  @ApiOperation({ summary: 'Offres de son territoire et de ses branches, dans tous leurs états' })
  @ApiOkResponse({ standardSchema: offerPageSchema })
  async desk(@Who() viewer: Viewer, @Query({ schema: listOffersSchema }) asked: ListOffers): Promise<Page<OfferView>> {
    return this.page(await this.lists.listInScope(viewer, asked));
  }

  @Post()
  @Action('offers.create')
  @ApiOperation({ summary: 'Publier une offre' })
  @ApiCreatedResponse({ standardSchema: offerSchema })
  async post(@Who() viewer: Viewer, @Body({ schema: postOfferSchema }) input: PostOffer): Promise<OfferView> {
    return this.view(await this.offers.post(viewer, input));
  }

  @Post('check')
  @HttpCode(200)
  @Action('offers.create')
  @ApiOperation({ summary: 'Ce que la loi dit des places et de la durée, avant de publier' })
  @ApiOkResponse({ standardSchema: offerCheckSchema })
  check(@Who() viewer: Viewer, @Body({ schema: checkOfferSchema }) input: CheckOffer): Promise<z.output<typeof offerCheckSchema>> {
    return this.offers.check(viewer, input);
  }

  @Get(':id')
  @Action('offers.read')
  @ApiOperation({ summary: 'Une offre' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async read(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<OfferView> {
    return this.view(await this.offers.read(viewer, id));
  }

  @Patch(':id')
  @Action('offers.update')
  @ApiOperation({ summary: 'Modifier une offre' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateOfferSchema }) input: UpdateOffer): Promise<OfferView> {
    return this.view(await this.offers.update(viewer, id, input));
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Action('offers.update')
  @ApiOperation({ summary: 'Mettre une offre en pause' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async pause(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<OfferView> {
    return this.view(await this.lifecycle.pause(viewer, id, version));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Action('offers.update')
  @ApiOperation({ summary: 'Reprendre une offre en pause' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async resume(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<OfferView> {
    return this.view(await this.lifecycle.resume(viewer, id, version));
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Action('offers.update')
  @ApiOperation({ summary: 'Prolonger une offre de deux mois à partir d’aujourd’hui' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async extend(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<OfferView> {
    return this.view(await this.lifecycle.extend(viewer, id, version));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Action('offers.close')
  @ApiOperation({ summary: 'Fermer une offre' })
  @ApiOkResponse({ standardSchema: offerSchema })
  async close(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<OfferView> {
    return this.view(await this.lifecycle.close(viewer, id, version));
  }

  private view(offer: Offer): OfferView {
    return offerView(offer, this.reference);
  }

  private page(page: Page<Offer>): Page<OfferView> {
    return { ...page, items: page.items.map((offer) => this.view(offer)) };
  }
}

import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { SignedInViewer, Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { CentresService } from './centres.service.js';
import {
  centrePageSchema, centreSchema, createCentreSchema, createSiteSchema, listCentresSchema, siteSchema, updateCentreSchema,
  type CentreView, type CreateCentre, type CreateSite, type ListCentres, type SiteView, type UpdateCentre,
} from './training.schema.js';
import { centreView, siteView } from './training.view.js';

@ApiTags('Centres de formation')
@Controller('api/v1/training-centres')
export class CentresController {
  constructor(private readonly centres: CentresService) {}

  @Get()
  @Action('training.read')
  @ApiOperation({ summary: 'Centres de formation et leurs lieux' })
  @ApiOkResponse({ standardSchema: centrePageSchema })
  async list(@Query({ schema: listCentresSchema }) asked: ListCentres): Promise<Page<CentreView>> {
    const page = await this.centres.list(asked);
    return { ...page, items: page.items.map(centreView) };
  }

  @Get('mine')
  @Action('training.mine')
  @ApiOperation({ summary: 'Centres pour lesquels on agit' })
  @ApiOkResponse({ standardSchema: z.array(centreSchema) })
  async mine(@Who() viewer: Viewer): Promise<CentreView[]> {
    return (await this.centres.ofAccount(viewer as SignedInViewer)).map(centreView);
  }

  @Post()
  @Action('training.write')
  @ApiOperation({ summary: 'Entrer un centre de formation' })
  @ApiCreatedResponse({ standardSchema: centreSchema })
  async create(@Who() viewer: Viewer, @Body({ schema: createCentreSchema }) input: CreateCentre): Promise<CentreView> {
    return centreView(await this.centres.create(viewer, input));
  }

  @Get(':id')
  @Action('training.read')
  @ApiOperation({ summary: 'Un centre de formation' })
  @ApiOkResponse({ standardSchema: centreSchema })
  async read(@Param('id', { schema: idField }) id: number): Promise<CentreView> {
    return centreView(await this.centres.get(id));
  }

  @Patch(':id')
  @Action('training.write')
  @ApiOperation({ summary: 'Modifier un centre de formation' })
  @ApiOkResponse({ standardSchema: centreSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateCentreSchema }) input: UpdateCentre): Promise<CentreView> {
    return centreView(await this.centres.update(viewer, id, input));
  }

  @Post(':id/sites')
  @Action('training.write')
  @ApiOperation({ summary: 'Ajouter un lieu de formation' })
  @ApiCreatedResponse({ standardSchema: siteSchema })
  async addSite(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: createSiteSchema }) input: CreateSite): Promise<SiteView> {
    return siteView(await this.centres.addSite(viewer, id, input));
  }
}

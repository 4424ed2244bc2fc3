import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { ProgrammesService } from './programmes.service.js';
import {
  createProgrammeSchema, listProgrammesSchema, programmePageSchema, programmeSchema, updateProgrammeSchema,
  type CreateProgramme, type ListProgrammes, type ProgrammeView, type UpdateProgramme,
} from './training.schema.js';
import { programmeView } from './training.view.js';

@ApiTags('Formations')
@Controller('api/v1/programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Get()
  @Action('training.read')
  @ApiOperation({ summary: 'Formations, avec leur prochaine rentrée' })
  @ApiOkResponse({ standardSchema: programmePageSchema })
  async list(@Query({ schema: listProgrammesSchema }) asked: ListProgrammes): Promise<Page<ProgrammeView>> {
    const page = await this.programmes.list(asked);
    return { ...page, items: page.items.map(programmeView) };
  }

  @Post()
  @Action('training.write')
  @ApiOperation({ summary: 'Ajouter une formation dans un lieu' })
  @ApiCreatedResponse({ standardSchema: programmeSchema })
  async create(@Who() viewer: Viewer, @Body({ schema: createProgrammeSchema }) input: CreateProgramme): Promise<ProgrammeView> {
    return programmeView(await this.programmes.create(viewer, input));
  }

  @Get(':id')
  @Action('training.read')
  @ApiOperation({ summary: 'Une formation' })
  @ApiOkResponse({ standardSchema: programmeSchema })
  async read(@Param('id', { schema: idField }) id: number): Promise<ProgrammeView> {
    return programmeView(await this.programmes.get(id));
  }

  @Patch(':id')
  @Action('training.write')
  @ApiOperation({ summary: 'Modifier une formation' })
  @ApiOkResponse({ standardSchema: programmeSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateProgrammeSchema }) input: UpdateProgramme): Promise<ProgrammeView> {
    return programmeView(await this.programmes.update(viewer, id, input));
  }
}

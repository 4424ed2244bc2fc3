import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField, versionOnlySchema, type VersionOnly } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import {
  createSessionSchema, listSessionsSchema, sessionPageSchema, sessionSchema, updateSessionSchema,
  type CreateSession, type ListSessions, type SessionView, type UpdateSession,
} from './training.schema.js';
import { sessionView } from './training.view.js';
import { TrainingSessionsService } from './training-sessions.service.js';

@ApiTags('Sessions de formation')
@Controller('api/v1/training-sessions')
export class TrainingSessionsController {
  constructor(private readonly sessions: TrainingSessionsService) {}

  @Get()
  @Action('training.read')
  @ApiOperation({ summary: 'Sessions et leurs places' })
  @ApiOkResponse({ standardSchema: sessionPageSchema })
  async list(@Query({ schema: listSessionsSchema }) asked: ListSessions): Promise<Page<SessionView>> {
    const page = await this.sessions.list(asked);
    return { ...page, items: page.items.map(sessionView) };
  }

  @Post()
  @Action('training.write')
  @ApiOperation({ summary: 'Ouvrir une session' })
  @ApiCreatedResponse({ standardSchema: sessionSchema })
  async create(@Who() viewer: Viewer, @Body({ schema: createSessionSchema }) input: CreateSession): Promise<SessionView> {
    return sessionView(await this.sessions.create(viewer, input));
  }

  @Get(':id')
  @Action('training.read')
  @ApiOperation({ summary: 'Une session' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async read(@Param('id', { schema: idField }) id: number): Promise<SessionView> {
    return sessionView(await this.sessions.get(id));
  }

  @Patch(':id')
  @Action('training.write')
  @ApiOperation({ summary: 'Modifier une session : date, places' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async update(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: updateSessionSchema }) input: UpdateSession): Promise<SessionView> {
    return sessionView(await this.sessions.update(viewer, id, input));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Action('training.write')
  @ApiOperation({ summary: 'Fermer une session : plus d’inscription' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async close(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<SessionView> {
    return sessionView(await this.sessions.close(viewer, id, version));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Action('training.write')
  @ApiOperation({ summary: 'Rouvrir une session' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async reopen(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: versionOnlySchema }) { version }: VersionOnly): Promise<SessionView> {
    return sessionView(await this.sessions.reopen(viewer, id, version));
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../../accounts/access/action.decorator.js';
import type { Viewer } from '../../accounts/viewer.js';
import { idField } from '../../shared/fields.schema.js';
import { parseAsked } from './asked-search.js';
import { changeSavedSearchSchema, saveSearchSchema, savedSearchSchema, savedSearchesSchema, type ChangeSavedSearch, type SaveSearch } from './saved-search.schema.js';
import { SavedSearchesService } from './saved-search.service.js';
import { savedSearchView, type SavedSearchView } from './saved-search.view.js';

/** A candidate's saved searches, whose news arrive by mail. */
@ApiTags('Recherches enregistrées')
@Controller('api/v1/saved-searches')
export class SavedSearchesController {
  constructor(private readonly saved: SavedSearchesService) {}

  @Get()
  @Action('alerts.own')
  @ApiOperation({ summary: 'Ses recherches enregistrées' })
  @ApiOkResponse({ standardSchema: savedSearchesSchema })
  async list(@Who() viewer: Viewer): Promise<{ items: SavedSearchView[]; most: number; mailsAllowed: boolean }> {
    const { items, ...rest } = await this.saved.list(viewer);
    return { items: items.map(savedSearchView), ...rest };
  }

  @Post()
  @Action('alerts.own')
  @ApiOperation({ summary: 'Enregistrer une recherche : c’est dire oui à ses mails. La même deux fois n’en fait qu’une' })
  @ApiCreatedResponse({ standardSchema: savedSearchSchema })
  async save(@Who() viewer: Viewer, @Body({ schema: saveSearchSchema }) body: SaveSearch): Promise<SavedSearchView> {
    return savedSearchView(await this.saved.save(viewer, parseAsked(body.search), body.frequency, body.label));
  }

  @Patch(':id')
  @Action('alerts.own')
  @ApiOperation({ summary: 'Changer la fréquence, mettre en pause, reprendre, renommer' })
  @ApiOkResponse({ standardSchema: savedSearchSchema })
  async change(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: changeSavedSearchSchema }) body: ChangeSavedSearch): Promise<SavedSearchView> {
    return savedSearchView(await this.saved.change(viewer, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Action('alerts.own')
  @ApiOperation({ summary: 'Supprimer une recherche, et ce qui en a été envoyé' })
  @ApiNoContentResponse()
  async remove(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<void> {
    await this.saved.remove(viewer, id);
  }
}

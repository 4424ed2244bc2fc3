import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who } from '../accounts/access/action.decorator.js';
import { clearSessionCookie } from '../accounts/access/session-cookie.js';
import type { ConsentPurpose } from '../accounts/consent.entity.js';
import type { ReadingLine } from '../accounts/reading.service.js';
import type { Viewer } from '../accounts/viewer.js';
import { Config } from '../platform/config/config.js';
import { idField } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { ErasureService } from './erasure.service.js';
import { PersonalExportService, type PersonalExport } from './personal-export.service.js';
import {
  consentChoiceSchema, eraseSchema, privacyOverviewSchema, purposeSchema, readingLinesSchema, readingsQuerySchema,
  type ConsentChoice, type ReadingsQuery,
} from './privacy.schema.js';
import { PrivacyService, type PrivacyOverview } from './privacy.service.js';

/** One's own data: what is kept, consents, who read it, taking it away, erasing it. */
@ApiTags('Mes données')
@Controller('api/v1')
export class PrivacyController {
  constructor(
    private readonly privacy: PrivacyService,
    private readonly exports: PersonalExportService,
    private readonly erasure: ErasureService,
    private readonly config: Config,
  ) {}

  @Get('me/privacy')
  @Action('privacy.read')
  @ApiOkResponse({ standardSchema: privacyOverviewSchema })
  overview(@Who() viewer: Viewer): Promise<PrivacyOverview> {
    return this.privacy.overview(viewer);
  }

  /** Says yes for a purpose, or takes the yes back. */
  @Put('me/consents/:purpose')
  @HttpCode(204)
  @Action('privacy.consents')
  @ApiNoContentResponse()
  async choose(@Who() viewer: Viewer, @Param('purpose', { schema: purposeSchema }) purpose: ConsentPurpose, @Body({ schema: consentChoiceSchema }) body: ConsentChoice): Promise<void> {
    await this.privacy.choose(viewer, purpose, body.given);
  }

  /** Who read one's file, and when. */
  @Get('me/readings')
  @Action('privacy.readings')
  @ApiOkResponse({ standardSchema: readingLinesSchema })
  readings(@Who() viewer: Viewer, @Query({ schema: readingsQuerySchema }) query: ReadingsQuery): Promise<Page<ReadingLine>> {
    return this.privacy.readingsOf(viewer, query);
  }

  /** Everything that is kept about oneself, as a file. */
  @Get('me/export')
  @Action('privacy.export')
  @Header('Content-Disposition', 'attachment; filename="passerelle-mes-donnees.json"')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ description: 'Un document JSON, une partie par sujet.' })
  export(@Who() viewer: Viewer): Promise<PersonalExport> {
    return this.exports.export(viewer);
  }

  /** Erases oneself: the account goes, the history stays without a name. Cannot be undone. */
  @Post('me/erasure')
  @HttpCode(204)
  @Action('privacy.erase')
  @ApiNoContentResponse()
  async erase(@Who() viewer: Viewer, @Body({ schema: eraseSchema }) _body: unknown, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.erasure.eraseOwn(viewer);
    clearSessionCookie(response, this.config);
  }

  /** Erases someone who asked an adviser for it. */
  @Post('candidates/:id/erasure')
  @HttpCode(204)
  @Action('privacy.erase-for-someone')
  @ApiNoContentResponse()
  async eraseForSomeone(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: eraseSchema }) _body: unknown): Promise<void> {
    await this.erasure.eraseForSomeone(viewer, id);
  }
}

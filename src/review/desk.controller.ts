import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import { AdviserActsService } from './adviser-acts.service.js';
import { BulkReleaseService } from './bulk-release.service.js';
import { toMatchView } from './match-view.js';
import { PairWordsService } from './pair-words.service.js';
import {
  banSchema, changeSessionSchema, matchSchema, offersForCandidateSchema, openListSchema, pinSchema, rejectSchema, releaseSchema, releasedSchema,
  type Ban, type ChangeSession, type MatchView, type OffersForCandidate, type OpenList, type Pin, type Reject, type Release, type Released,
} from './review.schema.js';

/** What advisers decide. */
@ApiTags('Mises en relation')
@Controller('api/v1/matches')
export class DeskController {
  constructor(
    private readonly acts: AdviserActsService,
    private readonly bulk: BulkReleaseService,
    private readonly words: PairWordsService,
  ) {}

  @Post('open')
  @Action('matches.present')
  @ApiOperation({ summary: 'Open a candidate’s list: its offers become proposals that only advisers see' })
  @ApiCreatedResponse({ standardSchema: z.array(matchSchema) })
  async open(@Who() viewer: Viewer, @Body({ schema: openListSchema }) { candidateId }: OpenList): Promise<MatchView[]> {
    return (await this.acts.openList(viewer, candidateId)).map((match) => toMatchView(match, viewer));
  }

  @Post('present')
  @Action('matches.present')
  @ApiOperation({ summary: 'Show offers to a candidate, in one act, at most three open at a time' })
  @ApiCreatedResponse({ standardSchema: z.array(matchSchema) })
  @ApiConflictResponse({ description: '`match.already_live`' })
  async present(@Who() viewer: Viewer, @Body({ schema: offersForCandidateSchema }) body: OffersForCandidate): Promise<MatchView[]> {
    return (await this.acts.present(viewer, body)).map((match) => toMatchView(match, viewer));
  }

  @Post('release')
  @HttpCode(200)
  @Action('matches.release')
  @ApiOperation({ summary: 'Present the lists of a territory in which no rule flags anything' })
  @ApiOkResponse({ standardSchema: releasedSchema })
  release(@Who() viewer: Viewer, @Body({ schema: releaseSchema }) body: Release): Promise<Released> {
    return this.bulk.release(viewer, body);
  }

  @Post('reject')
  @HttpCode(200)
  @Action('matches.reject')
  @ApiOperation({ summary: 'Set an offer of a list, or a proposal without an answer, aside' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async reject(@Who() viewer: Viewer, @Body({ schema: rejectSchema }) body: Reject): Promise<MatchView> {
    return toMatchView(await this.acts.reject(viewer, body), viewer);
  }

  @Post('pin')
  @HttpCode(204)
  @Action('pairs.pin')
  @ApiOperation({ summary: 'Hold a pair in the list, or let it go' })
  @ApiNoContentResponse()
  pin(@Who() viewer: Viewer, @Body({ schema: pinSchema }) body: Pin): Promise<void> {
    return this.words.pin(viewer, body);
  }

  @Post('ban')
  @HttpCode(204)
  @Action('pairs.ban')
  @ApiOperation({ summary: 'Keep a pair out until a day included, or lift that' })
  @ApiNoContentResponse()
  ban(@Who() viewer: Viewer, @Body({ schema: banSchema }) body: Ban): Promise<void> {
    return this.words.ban(viewer, body);
  }

  @Post(':id/session')
  @HttpCode(200)
  @Action('matches.present')
  @ApiOperation({ summary: 'Another session, until both have agreed' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async session(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: changeSessionSchema }) body: ChangeSession): Promise<MatchView> {
    return toMatchView(await this.acts.changeSession(viewer, id, body), viewer);
  }
}

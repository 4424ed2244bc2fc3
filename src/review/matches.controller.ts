import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import type { Page } from '../shared/page.js';
import { CandidateActsService } from './candidate-acts.service.js';
import { CompanyActsService } from './company-acts.service.js';
import { toMatchView } from './match-view.js';
import { MatchesReadModel } from './matches.read-model.js';
import {
  applySchema, candidateAnswerSchema, companyAnswerSchema, matchPageSchema, matchSchema, matchesQuerySchema, withdrawSchema,
  type Apply, type CandidateAnswer, type CompanyAnswer, type MatchView, type MatchesQuery, type Withdraw,
} from './review.schema.js';

/** Matches of the candidate or the company that asks. */
@ApiTags('Mises en relation')
@Controller('api/v1/matches')
export class MatchesController {
  constructor(
    private readonly candidates: CandidateActsService,
    private readonly companies: CompanyActsService,
    private readonly matches: MatchesReadModel,
  ) {}

  @Get()
  @Action('matches.read')
  @ApiOperation({ summary: 'Those one may see: one’s own, one’s offers’, or those of one’s territories' })
  @ApiOkResponse({ standardSchema: matchPageSchema })
  list(@Who() viewer: Viewer, @Query({ schema: matchesQuerySchema }) query: MatchesQuery): Promise<Page<MatchView>> {
    return this.matches.list(viewer, query);
  }

  @Get(':id')
  @Action('matches.read')
  @ApiOkResponse({ standardSchema: matchSchema })
  get(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<MatchView> {
    return this.matches.one(viewer, id);
  }

  @Post()
  @Action('matches.apply')
  @ApiOperation({ summary: 'Apply to an offer' })
  @ApiCreatedResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`match.already_live`' })
  async apply(@Who() viewer: Viewer, @Body({ schema: applySchema }) body: Apply): Promise<MatchView> {
    return toMatchView(await this.candidates.apply(viewer, body), viewer);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Action('matches.answer')
  @ApiOperation({ summary: 'The candidate’s yes or no' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async answer(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: candidateAnswerSchema }) body: CandidateAnswer): Promise<MatchView> {
    return toMatchView(await this.candidates.answer(viewer, id, body), viewer);
  }

  @Post(':id/company-answer')
  @HttpCode(200)
  @Action('matches.answer')
  @ApiOperation({ summary: 'The company’s yes or kind no' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async companyAnswer(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: companyAnswerSchema }) body: CompanyAnswer): Promise<MatchView> {
    return toMatchView(await this.companies.answer(viewer, id, body), viewer);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Action('matches.withdraw')
  @ApiOperation({ summary: 'Take an application or a yes back' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async withdraw(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: withdrawSchema }) body: Withdraw): Promise<MatchView> {
    return toMatchView(await this.candidates.withdraw(viewer, id, body), viewer);
  }
}

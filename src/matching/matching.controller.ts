import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import { whatIfOfferSchema, whatIfSchema, type WhatIfAnswer, type WhatIfOfferAnswer } from './explanations/what-if/what-if.schema.js';
import { MatchingForViewers } from './matching-for-viewers.service.js';
import { matchRunView } from './match-run.view.js';
import {
  candidateListSchema, listRunsSchema, matchRunSchema, pairExplanationSchema, type CandidateList, type ListRuns, type MatchRunView, type PairExplanation,
} from './matching.schema.js';
import { MatchingService } from './matching.service.js';
import { RunLogService } from './run-log.service.js';

/** What the computer proposes, and why. */
@ApiTags('Propositions calculées')
@Controller('api/v1')
export class MatchingController {
  constructor(
    private readonly matching: MatchingService,
    private readonly forViewers: MatchingForViewers,
    private readonly runLog: RunLogService,
  ) {}

  @Get('matching/runs')
  @Action('matching.runs.read')
  @ApiOperation({ summary: 'Journal des calculs, le dernier d’abord' })
  @ApiOkResponse({ standardSchema: z.array(matchRunSchema) })
  async runs(@Query({ schema: listRunsSchema }) { limit }: ListRuns): Promise<MatchRunView[]> {
    return (await this.matching.runs(limit)).map(matchRunView);
  }

  @Get('matching/runs/:id')
  @Action('matching.runs.read')
  @ApiOperation({ summary: 'Un calcul entier, avec tous ses chiffres' })
  @ApiOkResponse({ standardSchema: matchRunSchema })
  @ApiNotFoundResponse({ description: '`run.not_found`' })
  async run(@Param('id', { schema: idField }) id: number): Promise<MatchRunView> {
    return matchRunView(await this.runLog.one(id));
  }

  @Get('candidates/:id/list')
  @Action('lists.read')
  @ApiOperation({ summary: 'Liste calculée d’une personne, rang par rang, avec les points des deux côtés' })
  @ApiOkResponse({ standardSchema: candidateListSchema })
  @ApiNotFoundResponse({ description: '`candidate.unknown`' })
  list(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<CandidateList> {
    return this.forViewers.listOf(viewer, id);
  }

  @Get('candidates/:id/what-if')
  @Action('candidates.what-if')
  @ApiOperation({ summary: 'Ce que changeraient dix kilomètres de plus, un métier voisin ou un mois plus tôt' })
  @ApiOkResponse({ standardSchema: whatIfSchema })
  @ApiNotFoundResponse({ description: '`candidate.unknown`' })
  whatIf(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<WhatIfAnswer> {
    return this.forViewers.whatIf(viewer, id);
  }

  @Get('offers/:id/what-if')
  @Action('offers.what-if')
  @ApiOperation({ summary: 'Ce qui ferait convenir plus de personnes à une offre : sans permis, sans niveau, un mois plus tard, une place de plus' })
  @ApiOkResponse({ standardSchema: whatIfOfferSchema })
  @ApiNotFoundResponse({ description: '`offer.unknown`' })
  whatIfOffer(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<WhatIfOfferAnswer> {
    return this.forViewers.whatIfOffer(viewer, id);
  }

  @Get('candidates/:id/explanations/:offerId')
  @Action('pairs.explain')
  @ApiOperation({ summary: 'Pourquoi cette offre pour cette personne, ou pourquoi pas' })
  @ApiOkResponse({ standardSchema: pairExplanationSchema })
  @ApiNotFoundResponse({ description: '`pair.not_found`' })
  explain(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Param('offerId', { schema: idField }) offerId: number): Promise<PairExplanation> {
    return this.forViewers.explain(viewer, id, offerId);
  }
}

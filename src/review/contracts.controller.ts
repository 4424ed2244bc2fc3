import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, Who } from '../accounts/access/action.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { idField } from '../shared/fields.schema.js';
import { ContractActsService } from './contract-acts.service.js';
import { toMatchView } from './match-view.js';
import { matchSchema, planMeetingSchema, signSchema, type MatchView, type PlanMeeting, type Sign } from './review.schema.js';

/** From two yeses to a contract, for the company and for advisers. */
@ApiTags('Mises en relation')
@Controller('api/v1/matches')
export class ContractsController {
  constructor(private readonly contracts: ContractActsService) {}

  @Post(':id/meeting')
  @HttpCode(200)
  @Action('matches.meet')
  @ApiOperation({ summary: 'Fix a meeting, or move it; the candidate is told' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale` or `match.not_possible`' })
  async meeting(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: planMeetingSchema }) body: PlanMeeting): Promise<MatchView> {
    return toMatchView(await this.contracts.planMeeting(viewer, id, body), viewer);
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Action('matches.sign')
  @ApiOperation({ summary: 'Note the signature: takes a seat of the offer and a place of the session' })
  @ApiOkResponse({ standardSchema: matchSchema })
  @ApiConflictResponse({ description: '`version.stale`, `match.not_possible` or `match.already_placed`' })
  async sign(@Who() viewer: Viewer, @Param('id', { schema: idField }) id: number, @Body({ schema: signSchema }) body: Sign): Promise<MatchView> {
    return toMatchView(await this.contracts.sign(viewer, id, body), viewer);
  }
}

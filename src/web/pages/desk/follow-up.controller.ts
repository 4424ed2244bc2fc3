import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { MatchingService } from '../../../matching/matching.service.js';
import { DeskFollowUpReadModel } from '../../../review/desk-follow-up.read-model.js';
import { DeskReadModel } from '../../../review/desk.read-model.js';
import { Clock } from '../../../shared/clock.js';
import { idField } from '../../../shared/fields.schema.js';
import type { FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { FOLLOW_UP_NAMES, FollowUpView } from './follow-up-view.js';
import { WithoutView } from './without-view.js';

const PAGE_SIZE = 25;

/** What an adviser looks back at: what is under way, and who has nothing. */
@ApiExcludeController()
@Controller('conseil')
export class FollowUpController {
  constructor(
    private readonly pages: Pages,
    private readonly followUp: DeskFollowUpReadModel,
    private readonly desk: DeskReadModel,
    private readonly matching: MatchingService,
    private readonly clock: Clock,
  ) {}

  @Get('suivi')
  @Action('pages.adviser')
  @Header(...HTML)
  async follow(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues): Promise<string> {
    const filter = FOLLOW_UP_NAMES[textOf(query, 'filtre')] ?? 'all';
    const found = await this.followUp.list(viewer, { filter, page: pageOf(query), pageSize: PAGE_SIZE });
    return this.pages.render(request, FollowUpView, { filter, found, today: this.clock.today() });
  }

  @Get('sans-solution')
  @Action('pages.adviser')
  @Header(...HTML)
  async without(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues): Promise<string> {
    const found = await this.desk.queue(viewer, { filter: 'empty', page: pageOf(query), pageSize: PAGE_SIZE });
    const lists = await this.matching.listsOf(found.items.map(({ candidateId }) => candidateId));
    const reasons = new Map([...lists].map(([id, { without }]) => [id, without?.sentence ?? null]));
    return this.pages.render(request, WithoutView, { found: { ...found, total: Number(found.total) }, reasons, today: this.clock.today() });
  }
}

function pageOf(query: FormValues): number {
  return idField.safeParse(query.page).data ?? 1;
}

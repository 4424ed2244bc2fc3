import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { MatchRoundsService } from '../../../matching/rounds/match-rounds.service.js';
import { RunLogService } from '../../../matching/run-log.service.js';
import { ListsSeenService } from '../../../matching/seen/lists-seen.service.js';
import { WithoutListReadModel } from '../../../matching/without-list.read-model.js';
import { idField } from '../../../shared/fields.schema.js';
import type { FormValues } from '../../components/form-state.js';
import { textOf } from '../../components/form-values.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { howText } from './how-text.js';
import { HowView } from './how-view.js';
import { RoundsView, RoundView } from './rounds-view.js';
import { SIDE_NAMES } from './run-reasons.js';
import { RunView } from './run-view.js';
import { RunsView } from './runs-view.js';
import { WithoutListView } from './without-list-view.js';

const PAGE_SIZE = 25;

/** What the runs did, one by one, for advisers and administrators. Fixed paths come before `:id`. */
@ApiExcludeController()
@Controller('appariements')
export class RunsPageController {
  constructor(
    private readonly pages: Pages,
    private readonly runLog: RunLogService,
    private readonly without: WithoutListReadModel,
    private readonly seen: ListsSeenService,
    private readonly rounds: MatchRoundsService,
  ) {}

  @Get()
  @Action('matching.runs.read')
  @Header(...HTML)
  async log(@Req() request: RequestWithViewer, @Query() query: FormValues): Promise<string> {
    return this.pages.render(request, RunsView, { found: await this.runLog.page({ page: pageOf(query), pageSize: PAGE_SIZE }) });
  }

  @Get('comment')
  @Action('matching.runs.read')
  @Header(...HTML)
  async how(@Req() request: RequestWithViewer): Promise<string> {
    return this.pages.render(request, HowView, { text: howText(), run: await this.runLog.lastFull() });
  }

  @Get('sans-liste')
  @Action('matching.runs.read')
  @Header(...HTML)
  async nothing(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query() query: FormValues): Promise<string> {
    const name = textOf(query, 'cote') in SIDE_NAMES ? textOf(query, 'cote') : 'personnes';
    const side = SIDE_NAMES[name] ?? 'candidate';
    const reason = textOf(query, 'raison') || undefined;
    const found = await this.without.list(viewer, { side, reason, page: pageOf(query), pageSize: PAGE_SIZE });
    const href = (page: number): string => `/appariements/sans-liste?cote=${name}${reason === undefined ? '' : `&raison=${encodeURIComponent(reason)}`}&page=${page}`;
    return this.pages.render(request, WithoutListView, { side, reason, found, href });
  }

  @Get('tours')
  @Action('matching.runs.read')
  @Header(...HTML)
  async roundLog(@Req() request: RequestWithViewer, @Query() query: FormValues): Promise<string> {
    return this.pages.render(request, RoundsView, { found: await this.rounds.list({ page: pageOf(query), pageSize: PAGE_SIZE }) });
  }

  @Get('tours/:id')
  @Action('matching.runs.read')
  @Header(...HTML)
  async round(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    return this.pages.render(request, RoundView, await this.rounds.reportFor(viewer, id));
  }

  @Get(':id')
  @Action('matching.runs.read')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Param('id', { schema: idField }) id: number): Promise<string> {
    const run = await this.runLog.one(id);
    const inForce = await this.runLog.lastFull(run.region);
    return this.pages.render(request, RunView, { run, isInForce: inForce?.id === id, seen: await this.seen.ofRun(viewer, id) });
  }
}

function pageOf(query: FormValues): number {
  return idField.safeParse(query.page).data ?? 1;
}

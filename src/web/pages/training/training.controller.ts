import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { ProgrammesService } from '../../../training/programmes.service.js';
import { listProgrammesSchema } from '../../../training/training.schema.js';
import { programmeView } from '../../../training/training.view.js';
import { Clock } from '../../../shared/clock.js';
import { parseInput } from '../../../shared/input.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { SearchAddress } from '../search/search-address.js';
import { TrainingView } from './training-view.js';

@ApiExcludeController()
@Controller('formations')
export class TrainingController {
  constructor(
    private readonly pages: Pages,
    private readonly programmes: ProgrammesService,
    private readonly words: PlainWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Action('training.read')
  @Header(...HTML)
  async list(@Req() request: RequestWithViewer, @Query() query: Record<string, unknown>): Promise<string> {
    const address = SearchAddress.of('/formations', query);
    const typed = address.value('metier').slice(0, 100);
    const trade = typed === '' ? null : this.words.trade(typed);
    const asked = parseInput(listProgrammesSchema, {
      page: /^[1-9]\d{0,3}$/.test(address.value('page')) ? address.value('page') : 1,
      pageSize: 20,
      sort: 'nextStart',
      ...(trade ? { occupation: trade.code } : typed === '' ? {} : { text: typed }),
      ...(/^[3-7]$/.test(address.value('niveau')) ? { level: address.value('niveau') } : {}),
      ...(/^\d{2}$/.test(address.value('departement')) ? { department: address.value('departement') } : {}),
    });
    const found = await this.programmes.list(asked);
    return this.pages.render(request, TrainingView, { found: { ...found, items: found.items.map(programmeView) }, trade, address, today: this.clock.today() });
  }
}

import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { PlainWords } from '../../plain-words.service.js';
import { TradeFacts } from './trade-facts.js';
import { TradesView, TradeView } from './trades-view.js';

@ApiExcludeController()
@Controller('metiers')
export class TradesController {
  constructor(
    private readonly pages: Pages,
    private readonly facts: TradeFacts,
    private readonly words: PlainWords,
  ) {}

  /** A name leads to its trade; one that is not understood, to the offers with these words. */
  @Get()
  @Action('pages.public')
  async list(@Req() request: RequestWithViewer, @Query('nom') name: unknown, @Res() response: Response): Promise<void> {
    if (typeof name === 'string' && name.trim() !== '') {
      const trade = this.words.trade(name.slice(0, 100));
      return response.redirect(303, trade ? `/metiers/${trade.code}` : `/offres?text=${encodeURIComponent(name.slice(0, 100))}`);
    }
    response.type('html').send(this.pages.render(request, TradesView, { sectors: await this.facts.sectors() }));
  }

  @Get(':code')
  @Action('pages.public')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Param('code') code: string): Promise<string> {
    return this.pages.render(request, TradeView, { sheet: await this.facts.sheet(code.toUpperCase()) });
  }
}

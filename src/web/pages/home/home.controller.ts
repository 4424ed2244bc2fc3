import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { ANONYMOUS } from '../../../accounts/viewer.js';
import { navFor } from '../../layout/nav.js';
import { Pages } from '../../layout/pages.service.js';
import { HomeFigures } from './home-figures.js';
import { HomeView, type PopularTrade } from './home-view.js';

const POPULAR: readonly PopularTrade[] = [
  { text: 'Boulanger', icon: 'croissant' },
  { text: 'Coiffeuse', icon: 'scissors' },
  { text: 'Vendeur', icon: 'shopping-basket' },
  { text: 'Préparatrice en pharmacie', icon: 'pill' },
  { text: 'Fleuriste', icon: 'flower-2' },
  { text: 'Assistante dentaire', icon: 'stethoscope' },
  { text: 'Esthéticienne', icon: 'sparkles' },
  { text: 'Boucher', icon: 'beef' },
  { text: 'Secrétaire médicale', icon: 'clipboard-plus' },
];

@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly pages: Pages,
    private readonly figures: HomeFigures,
  ) {}

  /** Young people and visitors search; the others go straight to their work. */
  @Get()
  @Action('pages.public')
  async home(@Req() request: RequestWithViewer, @Res() response: Response): Promise<void> {
    const viewer = request.viewer ?? ANONYMOUS;
    if ('accountId' in viewer && viewer.role !== 'candidate') return response.redirect(303, navFor(viewer)[0]?.href ?? '/offres');
    const openOffers = await this.figures.openOffers();
    response.type('html').send(this.pages.render(request, HomeView, { trades: POPULAR, openOffers, isCandidate: viewer.role === 'candidate' }));
  }
}

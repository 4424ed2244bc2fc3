import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import type { SignedInViewer } from '../../../accounts/viewer.js';
import { InboxReadModel } from '../../../review/inbox.read-model.js';
import { Pages } from '../../layout/pages.service.js';
import { CompanyHomeView } from './company-home-view.js';
import { OwnCompanies } from './own-companies.service.js';

/** A company's first page; somebody without one is asked which it is. */
@ApiExcludeController()
@Controller('entreprise')
export class CompanyHomeController {
  constructor(
    private readonly pages: Pages,
    private readonly own: OwnCompanies,
    private readonly inbox: InboxReadModel,
  ) {}

  @Get()
  @Action('pages.company')
  async show(@Req() request: RequestWithViewer, @Who() viewer: SignedInViewer, @Res() response: Response): Promise<void> {
    const companies = await this.own.of(viewer);
    if (companies.length === 0) return response.redirect(303, '/entreprise/rattachement');
    const unanswered = (await this.inbox.offers(viewer)).reduce((sum, offer) => sum + Number(offer.unanswered), 0);
    response.type('html').send(this.pages.render(request, CompanyHomeView, { companies, unanswered }));
  }
}

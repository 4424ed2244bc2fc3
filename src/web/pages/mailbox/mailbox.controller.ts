import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Action, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { Config } from '../../../platform/config/config.js';
import { LocalMail } from '../../../platform/mail/local-mail.entity.js';
import { DomainError } from '../../../shared/domain-error.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { MailboxView } from './mailbox-view.js';

/** Stands in for a mail server on a demo; anywhere else it does not exist. */
@ApiExcludeController()
@Controller()
export class MailboxController {
  constructor(
    private readonly pages: Pages,
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  @Get('courrier')
  @Action('mailbox.read')
  @Header(...HTML)
  async show(@Req() request: RequestWithViewer, @Query('pour') asked: unknown): Promise<string> {
    if (!this.config.isDemo || this.config.env.SMTP_URL !== undefined) throw new DomainError('not_found', 'mailbox.none', 'Cette page n’existe que sur une démonstration.');
    const recipient = typeof asked === 'string' ? asked.trim().toLowerCase() : '';
    const mails = await this.dataSource.manager.find(LocalMail, { where: recipient === '' ? {} : { recipient }, order: { id: 'DESC' }, take: 30 });
    return this.pages.render(request, MailboxView, { mails, recipient });
  }
}

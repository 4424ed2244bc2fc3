import { Body, Controller, Get, Header, HttpCode, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Action, Who, type RequestWithViewer } from '../../../accounts/access/action.decorator.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../../accounts/access/session-cookie.js';
import { signInRequestSchema } from '../../../accounts/account.schema.js';
import { SessionsService } from '../../../accounts/session.service.js';
import { safeNext } from '../../../accounts/sign-in-paths.js';
import { SignInService } from '../../../accounts/sign-in.service.js';
import type { Viewer } from '../../../accounts/viewer.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { DomainError } from '../../../shared/domain-error.js';
import { formOf, readForm, refusedForm, type FormValues } from '../../components/form-state.js';
import { doneAt } from '../../layout/done-messages.js';
import { HTML } from '../../layout/html.js';
import { Pages } from '../../layout/pages.service.js';
import { DeadLinkView, LinkSentView, SignInView, UseLinkView } from './sign-in-view.js';

/** Signing in by a mailed link, and out. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  @Get('connexion')
  @Action('sign-in.request')
  ask(@Req() request: RequestWithViewer, @Who() viewer: Viewer, @Query('next') next: unknown, @Query('role') role: unknown, @Res() response: Response): void {
    const path = safeNext(typeof next === 'string' ? next : undefined);
    if ('accountId' in viewer) return response.redirect(303, path);
    const isCompany = role === 'company' || path.startsWith('/entreprise');
    response.type('html').send(this.pages.render(request, SignInView, { form: formOf({ next: path, role: isCompany ? 'company' : 'candidate' }) }));
  }

  @Post('connexion')
  @Action('sign-in.request')
  @RateLimit('sign-in')
  async send(@Req() request: RequestWithViewer, @Body() body: FormValues, @Res() response: Response): Promise<void> {
    const read = readForm(signInRequestSchema, body);
    if ('form' in read) return this.pages.refuse(request, response, SignInView, { form: read.form });
    try {
      await this.signIn.request(read.data);
    } catch (error) {
      return this.pages.refuse(request, response, SignInView, { form: refusedForm(body, error) });
    }
    response.redirect(303, '/connexion/envoye');
  }

  @Get('connexion/envoye')
  @Action('sign-in.request')
  @Header(...HTML)
  sent(@Req() request: RequestWithViewer): string {
    return this.pages.render(request, LinkSentView, { hasMailbox: this.config.isDemo && this.config.env.SMTP_URL === undefined });
  }

  @Get('connexion/lien')
  @Action('sign-in.use')
  @Header(...HTML)
  async showLink(@Req() request: RequestWithViewer, @Query('jeton') token: unknown): Promise<string> {
    const isUsable = typeof token === 'string' && (await this.signIn.isUsable(token));
    return isUsable ? this.pages.render(request, UseLinkView, { token }) : this.pages.render(request, DeadLinkView, {});
  }

  @Post('connexion/lien')
  @Action('sign-in.use')
  async useLink(@Req() request: RequestWithViewer, @Body('token') token: unknown, @Res() response: Response): Promise<void> {
    try {
      const { session, next } = await this.signIn.use(typeof token === 'string' ? token : '');
      writeSessionCookie(response, this.config, session.token, session.expiresAt);
      response.redirect(303, doneAt(next, 'connexion'));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.pages.refuse(request, response, DeadLinkView, {});
    }
  }

  @Post('deconnexion')
  @Action('sign-out')
  @HttpCode(303)
  @Redirect('/?fait=deconnexion', 303)
  async signOut(@Req() request: RequestWithViewer, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionCookie(request);
    if (token !== null) await this.sessions.close(token);
    clearSessionCookie(response, this.config);
  }
}

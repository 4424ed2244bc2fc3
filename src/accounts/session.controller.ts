import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Config } from '../platform/config/config.js';
import { RateLimit } from '../platform/http/rate-limit.js';
import { Action } from './access/action.decorator.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './access/session-cookie.js';
import { signInRequestSchema, signedInSchema, useLinkSchema, type SignInRequestInput, type SignedInAnswer, type UseLinkInput } from './account.schema.js';
import { SessionsService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

/** Signing in and out through the API; the pages do the same with forms. */
@ApiTags('Connexion')
@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  /** Mails a link; the answer is the same whether or not the address has an account. */
  @Post('sign-in-links')
  @HttpCode(202)
  @Action('sign-in.request')
  @RateLimit('sign-in')
  @ApiAcceptedResponse({ description: 'The link is on its way.' })
  async request(@Body({ schema: signInRequestSchema }) body: SignInRequestInput): Promise<{ status: 'sent' }> {
    await this.signIn.request(body);
    return { status: 'sent' };
  }

  /** Uses a mailed link up and opens a session. */
  @Post('sessions')
  @Action('sign-in.use')
  @ApiCreatedResponse({ standardSchema: signedInSchema })
  async use(@Body({ schema: useLinkSchema }) body: UseLinkInput, @Res({ passthrough: true }) response: Response): Promise<SignedInAnswer> {
    const { account, session, next } = await this.signIn.use(body.token);
    writeSessionCookie(response, this.config, session.token, session.expiresAt);
    return { role: account.role, csrfToken: session.csrfToken, expiresAt: session.expiresAt.toISOString(), next };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Action('sign-out')
  @ApiNoContentResponse()
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionCookie(request);
    if (token !== null) await this.sessions.close(token);
    clearSessionCookie(response, this.config);
  }
}

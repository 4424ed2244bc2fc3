import { Body, Controller, Delete, Get, HttpCode, Patch, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Config } from '../platform/config/config.js';
import { Action, BrowserSession, Who, type CurrentSession } from './access/action.decorator.js';
import { clearSessionCookie } from './access/session-cookie.js';
import { accountErrors } from './account.errors.js';
import { meSchema, renameSchema, sessionSchema, type Me, type RenameInput } from './account.schema.js';
import { AccountsService } from './account.service.js';
import { SessionsService } from './session.service.js';
import type { Viewer } from './viewer.js';

/** One's own account. */
@ApiTags('Mon compte')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  @Get()
  @Action('me.read')
  @ApiOkResponse({ standardSchema: meSchema })
  me(@Who() viewer: Viewer, @BrowserSession() session: CurrentSession | null): Me {
    const isPerson = 'accountId' in viewer;
    return {
      role: viewer.role,
      accountId: isPerson ? viewer.accountId : null,
      email: isPerson ? viewer.email : null,
      displayName: session?.displayName ?? null,
      territories: isPerson ? [...viewer.territories] : [],
      branches: isPerson ? [...viewer.branches] : [],
      scopes: viewer.role === 'partner' ? [...viewer.scopes] : [],
      reach: viewer.role === 'partner' ? [...viewer.reach] : [],
      csrfToken: session?.csrfToken ?? null,
    };
  }

  @Patch()
  @HttpCode(204)
  @Action('me.update')
  @ApiNoContentResponse()
  async rename(@Who() viewer: Viewer, @Body({ schema: renameSchema }) body: RenameInput): Promise<void> {
    await this.accounts.rename(idOf(viewer), body.displayName);
  }

  @Get('sessions')
  @Action('me.sessions')
  @ApiOkResponse({ standardSchema: z.array(sessionSchema) })
  async list(@Who() viewer: Viewer): Promise<{ createdAt: Date; expiresAt: Date }[]> {
    return this.sessions.ofAccount(idOf(viewer));
  }

  /** Signs out of every browser, this one included. */
  @Delete('sessions')
  @HttpCode(204)
  @Action('me.sessions')
  @ApiNoContentResponse()
  async closeAll(@Who() viewer: Viewer, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.closeAll(idOf(viewer));
    clearSessionCookie(response, this.config);
  }
}

function idOf(viewer: Viewer): number {
  if (!('accountId' in viewer)) throw accountErrors.signInNeeded();
  return viewer.accountId;
}

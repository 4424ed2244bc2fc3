import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Config } from '../../platform/config/config.js';
import { isHealth } from '../../platform/http/page-paths.js';
import { accountErrors } from '../account.errors.js';
import { ApiKeysService } from '../api-key.service.js';
import { SessionsService } from '../session.service.js';
import { ANONYMOUS, type Viewer } from '../viewer.js';
import type { RequestWithViewer } from './action.decorator.js';
import type { ActionName } from './authorisation-table.js';
import { callersOf } from './authorisation-table.js';
import { checkCsrf } from './csrf.js';
import { may } from './may.js';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';

/** Acts that a secret in the address allows, whoever sends it: a mail program that stops an alert (RFC 8058) may be a page of another site. */
const CARRIES_ITS_PROOF: ReadonlySet<ActionName> = new Set(['alerts.stop']);

/** Finds who is asking, and says whether they may. */
@Injectable()
export class AccessService {
  constructor(
    private readonly config: Config,
    private readonly sessions: SessionsService,
    private readonly apiKeys: ApiKeysService,
  ) {}

  /** Puts `viewer` and `currentSession` on the request, from a key or from the session cookie; once per request. Health asks for neither: both are in the database. */
  async identify(request: RequestWithViewer, response: Response): Promise<Viewer> {
    if (request.viewer) return request.viewer;
    request.currentSession = null;
    if (isHealth(request.originalUrl)) return (request.viewer = ANONYMOUS);
    const key = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    request.viewer = key === undefined ? await this.ofCookie(request, response) : await this.ofKey(key);
    return request.viewer;
  }

  /** Refuses what the table does not allow: `session.missing` to the anonymous, `access.forbidden` or `key.scope_missing` to others. */
  check(viewer: Viewer, action: ActionName): void {
    if (may(viewer, action)) return;
    if (viewer.role === 'anonymous') throw accountErrors.signInNeeded();
    throw viewer.role === 'partner' && callersOf(action).includes('partner') ? accountErrors.scopeMissing(action) : accountErrors.forbidden();
  }

  /** The whole check of a route: who, whether they may, and that no other site sent it. */
  async admit(request: RequestWithViewer, response: Response, action: ActionName | undefined): Promise<void> {
    const viewer = await this.identify(request, response);
    if (action === undefined) throw viewer.role === 'anonymous' ? accountErrors.signInNeeded() : accountErrors.forbidden();
    this.check(viewer, action);
    if (!CARRIES_ITS_PROOF.has(action)) checkCsrf(request, this.config);
  }

  /** The same check for what is not a Nest route, such as the queue dashboard. */
  middleware(action: ActionName): RequestHandler {
    return (request: Request, response: Response, next: NextFunction): void => {
      this.admit(request, response, action).then(() => next(), next);
    };
  }

  private async ofKey(key: string): Promise<Viewer> {
    const partner = await this.apiKeys.find(key);
    if (!partner) throw accountErrors.keyInvalid();
    return partner;
  }

  private async ofCookie(request: RequestWithViewer, response: Response): Promise<Viewer> {
    const token = readSessionCookie(request);
    if (token === null) return ANONYMOUS;
    const found = await this.sessions.find(token);
    if (!found) {
      clearSessionCookie(response, this.config);
      return ANONYMOUS;
    }
    if (found.renewed) writeSessionCookie(response, this.config, token, found.session.expiresAt);
    request.currentSession = found.session;
    return found.viewer;
  }
}

import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ROUTE_ACTION } from '../../platform/http/route-action.js';
import { ANONYMOUS, type Viewer } from '../viewer.js';
import type { ActionName } from './authorisation-table.js';

/** Names the row of the authorisation table that a route stands under; a route without one is refused. */
export const Action = (name: ActionName): CustomDecorator => SetMetadata(ROUTE_ACTION, name);

/** The browser session behind a request; null for keys and for people who have not signed in. */
export interface CurrentSession {
  accountId: number;
  displayName: string;
  /** Goes into the hidden field `_csrf` of every form, or the header `x-csrf-token`. */
  csrfToken: string;
  expiresAt: Date;
}

export interface RequestWithViewer extends Request {
  viewer?: Viewer;
  currentSession?: CurrentSession | null;
}

/** The viewer that was found on the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => context.switchToHttp().getRequest<RequestWithViewer>().viewer ?? ANONYMOUS);

/** The session of the request, for pages that print forms: `@BrowserSession() session: CurrentSession | null`. */
export const BrowserSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): CurrentSession | null => context.switchToHttp().getRequest<RequestWithViewer>().currentSession ?? null,
);

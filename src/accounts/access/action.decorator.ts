import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ANONYMOUS, type Viewer } from '../viewer.js';
import type { ActionName } from './authorisation-table.js';

export const ACTION = 'passerelle:action';

/** Names the row of the authorisation table that a route stands under; a route without one is refused. */
export const Action = (name: ActionName): CustomDecorator => SetMetadata(ACTION, name);

export interface RequestWithViewer extends Request {
  viewer?: Viewer;
}

/** The viewer that the guard put on the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => context.switchToHttp().getRequest<RequestWithViewer>().viewer ?? ANONYMOUS);

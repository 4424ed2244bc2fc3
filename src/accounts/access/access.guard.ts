import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { ROUTE_ACTION } from '../../platform/http/route-action.js';
import { AccessService } from './access.service.js';
import type { RequestWithViewer } from './action.decorator.js';
import type { ActionName } from './authorisation-table.js';

/** Stands before every route: reads its `@Action`, and refuses when there is none. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const action = this.reflector.getAllAndOverride<ActionName | undefined>(ROUTE_ACTION, [context.getHandler(), context.getClass()]);
    const http = context.switchToHttp();
    await this.access.admit(http.getRequest<RequestWithViewer>(), http.getResponse<Response>(), action);
    return true;
  }
}

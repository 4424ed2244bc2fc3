import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import { AccessService } from './access.service.js';
import type { RequestWithViewer } from './action.decorator.js';

/** Knows who is asking before any route is chosen, so that a page that was not found still shows the right menu. */
@Injectable()
export class IdentifyMiddleware implements NestMiddleware {
  constructor(private readonly access: AccessService) {}

  async use(request: RequestWithViewer, response: Response, next: NextFunction): Promise<void> {
    await this.access.identify(request, response);
    next();
  }
}

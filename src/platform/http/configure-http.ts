import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Config } from '../config/config.js';
import { ApiDocument, describeApi } from './api/api-document.js';
import { checkBodyType } from './body-type.js';
import { isPage } from './page-paths.js';
import { numberRequests } from './request-id.js';
import { securityHeaders } from './security-headers.js';

/** Largest body of a request: a form or one record. Files of any size come through the command line. */
export const BODY_LIMIT = '256kb';

/** What stands before the routes, the same in the web process and in the tests. Call it before `init` or `listen`. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(Config);
  app.set('trust proxy', config.env.TRUST_PROXY);
  app.disable('x-powered-by');
  app.set('etag', 'weak');
  app.use(numberRequests, securityHeaders(config.publicUrl.startsWith('https:')), keepOutOfSharedCaches, checkBodyType);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: true, parameterLimit: 500 });
  app.use(emptyForms);
  app.get(ApiDocument).describeWith(() => describeApi(app));
}

/** A form sent without any field is an empty form: pages look for its fields one by one. */
function emptyForms(request: Request, _response: Response, next: NextFunction): void {
  if (request.body === undefined && isPage(request.path, true)) request.body = {};
  next();
}

/** Answers depend on who asks: only the browser may keep them, and asks again each time (the ETag spares the transfer). */
function keepOutOfSharedCaches(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'private, no-cache');
  next();
}

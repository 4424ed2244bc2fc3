import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Every answer carries the number of its request, the proxy's where it gave one: what a person quotes is found in the logs. */
export function numberRequests(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(REQUEST_ID_HEADER);
  response.setHeader(REQUEST_ID_HEADER, given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(REQUEST_ID_HEADER) ?? '');
}

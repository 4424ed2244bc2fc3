import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/** Refuses a body that nothing here can read, rather than treating it as if nothing had been sent. */
export function checkBodyType(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  next(hasBody && !request.is(TYPES) ? new UnsupportedMediaTypeException() : undefined);
}

import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../../platform/config/config.js';

export const SESSION_COOKIE = 'passerelle_session';

/** The token in the request's session cookie, or null. */
export function readSessionCookie(request: Request): string | null {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const found = parts.find((part) => part.startsWith(`${SESSION_COOKIE}=`));
  return found?.slice(SESSION_COOKIE.length + 1) || null;
}

export function writeSessionCookie(response: Response, config: Config, token: string, expires: Date): void {
  response.cookie(SESSION_COOKIE, token, { ...options(config), expires });
}

export function clearSessionCookie(response: Response, config: Config): void {
  response.clearCookie(SESSION_COOKIE, options(config));
}

function options(config: Config): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: config.publicUrl.startsWith('https:') };
}

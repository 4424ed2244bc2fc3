import { timingSafeEqual } from 'node:crypto';
import type { Config } from '../../platform/config/config.js';
import { accountErrors } from '../account.errors.js';
import type { RequestWithViewer } from './action.decorator.js';

export const CSRF_FIELD = '_csrf';
export const CSRF_HEADER = 'x-csrf-token';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that another site could have sent: with a session, the token of that session must come along;
 * without one (asking for a sign-in link), the browser's own account of where the form stood decides. Keys carry no cookie: nothing to forge.
 */
export function checkCsrf(request: RequestWithViewer, config: Config): void {
  const token = takeToken(request);
  if (SAFE_METHODS.has(request.method) || request.viewer?.role === 'partner') return;
  if (request.currentSession && !isSame(token, request.currentSession.csrfToken)) throw accountErrors.csrfInvalid();
  if (isForeign(request, config)) throw accountErrors.foreignOrigin();
}

/** The token, which is then no longer a field: schemas never see it. */
function takeToken(request: RequestWithViewer): string {
  const body: unknown = request.body;
  const header = request.get(CSRF_HEADER);
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, CSRF_FIELD)) return header ?? '';
  const fields = body as Record<string, unknown>;
  const field = fields[CSRF_FIELD];
  delete fields[CSRF_FIELD];
  return header ?? (typeof field === 'string' ? field : '');
}

function isForeign(request: RequestWithViewer, config: Config): boolean {
  const site = request.get('sec-fetch-site');
  if (site === 'same-origin') return false;
  if (site === 'cross-site' || site === 'same-site') return true;
  const origin = request.get('origin');
  if (origin === undefined) return false;
  return origin !== new URL(config.publicUrl).origin && origin !== `${request.protocol}://${request.get('host')}`;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

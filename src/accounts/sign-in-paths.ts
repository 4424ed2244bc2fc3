import { SIGN_IN_PATH } from '../platform/http/page-paths.js';

/** The page of a mailed link: it only shows a button, so that mail scanners do not use the link up. */
export const SIGN_IN_LINK_PATH = '/connexion/lien';

export function signInLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}${SIGN_IN_LINK_PATH}?jeton=${encodeURIComponent(token)}`;
}

/** A path of this site to go to after signing in; anything else (another site, a script) becomes `/`. */
export function safeNext(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(next) || next.includes('\\')) return '/';
  return next.startsWith(SIGN_IN_PATH) ? '/' : next;
}

import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Only this site's own files run and show; nothing inline, no frames, forms only to this site. */
export function securityHeaders(isHttps: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
  }) as RequestHandler;
}

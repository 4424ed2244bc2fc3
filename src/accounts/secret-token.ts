import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for an address or a cookie. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the tables keep of a secret: whoever reads them cannot sign in. The secrets are random, so a plain SHA-256 is enough. */
export function hashSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

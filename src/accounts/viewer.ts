import type { Role } from './account.entity.js';

/** Who is asking, as guards and services see it. Row-level scope is checked by the services of each room. */
export type Viewer =
  | { role: 'anonymous' }
  | { role: Exclude<Role, 'partner'>; accountId: number; email: string; territories: readonly string[]; branches: readonly string[] }
  | { role: 'partner'; apiKeyId: number; scopes: readonly string[]; reach: readonly string[] };

export type SignedInViewer = Extract<Viewer, { accountId: number }>;

export const ANONYMOUS: Viewer = { role: 'anonymous' };

/** The account id of a signed-in person, or null. */
export function accountOf(viewer: Viewer): number | null {
  return 'accountId' in viewer ? viewer.accountId : null;
}

import type { Role } from '../account.entity.js';

export type Caller = Role | 'anonymous';

const EVERYONE: readonly Caller[] = ['anonymous', 'candidate', 'company', 'training_centre', 'adviser', 'partner', 'administrator'];

/**
 * Who may call what: one row an action, denied when absent. Routes name their action with `@Action`.
 * Whose rows one may touch (one's own company, one's territories) is checked by the services.
 */
export const AUTHORISATION = {
  'health.read': EVERYONE,
  'pages.public': EVERYONE,
  'sign-in.request': EVERYONE,
  'sign-in.use': EVERYONE,
  'sign-out': ['candidate', 'company', 'training_centre', 'adviser', 'administrator'],

  // offers, companies, training, candidates: see each room's controller
} as const satisfies Record<string, readonly Caller[]>;

export type ActionName = keyof typeof AUTHORISATION;

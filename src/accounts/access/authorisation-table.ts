import type { Role } from '../account.entity.js';

export type Caller = Role | 'anonymous';

const EVERYONE: readonly Caller[] = ['anonymous', 'candidate', 'company', 'training_centre', 'adviser', 'partner', 'administrator'];
const SIGNED_IN: readonly Caller[] = ['candidate', 'company', 'training_centre', 'adviser', 'administrator'];
const STAFF: readonly Caller[] = ['adviser', 'administrator'];

/**
 * Who may call what: one row an action, denied when absent. Routes name their action with `@Action`.
 * Whose rows one may touch (one's own company, one's territories) is checked by the services.
 * A partner's key must also carry the action among its scopes, except where everyone may come in.
 */
export const AUTHORISATION = {
  'health.read': EVERYONE,
  'api.read': EVERYONE,

  // accounts
  'sign-in.request': EVERYONE,
  'sign-in.use': EVERYONE,
  'sign-out': SIGNED_IN,
  'me.read': EVERYONE,
  'me.update': SIGNED_IN,
  'me.sessions': SIGNED_IN,

  // reference tables: occupations, communes, certifications, branches
  'reference.read': EVERYONE,

  // companies
  'companies.read': EVERYONE,
  'companies.mine': ['company'],
  'companies.create': ['company', 'adviser', 'administrator'],
  'companies.claim': ['company'],
  'companies.update': ['company', 'adviser', 'administrator'],
  'companies.list': STAFF,
  'companies.verify': STAFF,
  'companies.members': ['company', 'adviser', 'administrator'],

  // training
  'training.read': EVERYONE,
  'training.mine': ['training_centre'],
  'training.write': ['training_centre', 'adviser', 'administrator', 'partner'],

  // offers
  'offers.read': EVERYONE,
  'offers.mine': ['company'],
  'offers.list': STAFF,
  'offers.create': ['company', 'adviser', 'administrator', 'partner'],
  'offers.update': ['company', 'adviser', 'administrator', 'partner'],
  'offers.close': ['company', 'adviser', 'administrator', 'partner'],

  // candidates
  'candidates.mine': ['candidate'],
  'candidates.create': STAFF,
  'candidates.read': ['candidate', 'adviser', 'administrator'],
  'candidates.update': ['candidate', 'adviser', 'administrator'],
  'candidates.list': STAFF,
  'candidates.opt-out': ['candidate'],

  // search
  'search.offers': EVERYONE,
  'search.training': EVERYONE,
  'search.companies': EVERYONE,
  'search.suggest': EVERYONE,
  'search.candidates': STAFF,
  'alerts.own': ['candidate'],
  'alerts.stop': EVERYONE,

  // matching
  'matching.runs.read': STAFF,
  'matching.run': ['administrator'],
  'lists.read': STAFF,
  'pairs.explain': ['candidate', 'adviser', 'administrator'],
  'candidates.what-if': ['candidate', 'adviser', 'administrator'],
  'offers.what-if': ['company', 'adviser', 'administrator'],
  'pairs.pin': STAFF,
  'pairs.ban': STAFF,

  // review
  'matches.read': ['candidate', 'company', 'adviser', 'administrator'],
  'matches.apply': ['candidate'],
  'matches.answer': ['candidate', 'company'],
  'matches.withdraw': ['candidate'],
  'matches.present': ['adviser'],
  'matches.reject': ['adviser'],
  'matches.release': ['adviser'],
  'matches.meet': ['company', 'adviser'],
  'matches.sign': ['company', 'adviser'],

  // privacy
  'privacy.read': SIGNED_IN,
  'privacy.export': SIGNED_IN,
  'privacy.erase': ['candidate', 'company', 'training_centre'],
  'privacy.erase-for-someone': STAFF,
  'privacy.consents': SIGNED_IN,
  'privacy.readings': ['candidate'],

  // notifications, imports, indicators, machinery
  'notifications.read': SIGNED_IN,
  'imports.run': ['partner', 'administrator'],
  'insights.read': STAFF,
  'queues.read': ['administrator'],
  'mailbox.read': EVERYONE,

  // pages
  'pages.public': EVERYONE,
  'pages.account': SIGNED_IN,
  'pages.candidate': ['candidate'],
  'pages.company': ['company'],
  'pages.training-centre': ['training_centre'],
  'pages.adviser': STAFF,
  'pages.administrator': ['administrator'],
} as const satisfies Record<string, readonly Caller[]>;

export type ActionName = keyof typeof AUTHORISATION;

/** The callers of an action; none for a name that is not in the table. */
export function callersOf(action: string): readonly Caller[] {
  return Object.hasOwn(AUTHORISATION, action) ? AUTHORISATION[action as ActionName] : [];
}

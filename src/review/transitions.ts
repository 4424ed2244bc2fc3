import type { Answer, MatchState } from './match.entity.js';

/** What may be done to a match. */
export const MATCH_ACTS = [
  'apply', 'propose', 'present', 'reject', 'candidate_yes', 'candidate_no', 'company_yes', 'company_no',
  'withdraw', 'change_session', 'plan_meeting', 'sign', 'obsolete', 'expire',
] as const;
export type MatchAct = (typeof MATCH_ACTS)[number];

/** Who acts; `system` is the platform itself, when an offer or a candidate is gone. */
export type MatchActor = 'candidate' | 'company' | 'adviser' | 'system';

/** What must be true, or given, for a row to apply. `silent`: has not answered. */
export type Need = 'reason' | 'candidate_silent' | 'company_silent' | 'candidate_yes' | 'company_yes';

export interface Transition {
  /** Null: no live record yet. */
  from: MatchState | null;
  act: MatchAct;
  to: MatchState;
  roles: readonly MatchActor[];
  needs: readonly Need[];
}

/** What the table looks at. */
export interface MatchFacts {
  state: MatchState;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
}

const row = (from: MatchState | null, act: MatchAct, to: MatchState, roles: MatchActor[], needs: Need[] = []): Transition => ({ from, act, to, roles, needs });

/** The life of a match (DESIGN §7), the same for the server and for the buttons of its pages. */
export const TRANSITIONS: readonly Transition[] = [
  row(null, 'apply', 'presented', ['candidate']),
  row('proposed', 'apply', 'presented', ['candidate']),
  row(null, 'propose', 'proposed', ['adviser']),
  row(null, 'present', 'presented', ['adviser']),
  row('proposed', 'present', 'presented', ['adviser']),
  row('proposed', 'reject', 'rejected', ['adviser'], ['reason']),
  row('presented', 'reject', 'rejected', ['adviser'], ['reason', 'candidate_silent', 'company_silent']),

  row('presented', 'candidate_yes', 'presented', ['candidate'], ['candidate_silent', 'company_silent']),
  row('presented', 'candidate_yes', 'mutual', ['candidate'], ['candidate_silent', 'company_yes']),
  row('presented', 'candidate_no', 'declined', ['candidate'], ['reason', 'candidate_silent']),
  row('presented', 'company_yes', 'presented', ['company'], ['company_silent', 'candidate_silent']),
  row('presented', 'company_yes', 'mutual', ['company'], ['company_silent', 'candidate_yes']),
  row('presented', 'company_no', 'declined', ['company'], ['reason', 'company_silent']),
  row('mutual', 'company_no', 'declined', ['company'], ['reason']),
  row('meeting', 'company_no', 'declined', ['company'], ['reason']),

  row('presented', 'withdraw', 'withdrawn', ['candidate'], ['candidate_yes']),
  row('mutual', 'withdraw', 'withdrawn', ['candidate']),
  row('meeting', 'withdraw', 'withdrawn', ['candidate']),

  row('proposed', 'change_session', 'proposed', ['adviser']),
  row('presented', 'change_session', 'presented', ['adviser']),

  row('mutual', 'plan_meeting', 'meeting', ['company', 'adviser']),
  row('meeting', 'plan_meeting', 'meeting', ['company', 'adviser']),
  row('meeting', 'sign', 'signed', ['company', 'adviser']),

  row('proposed', 'obsolete', 'obsolete', ['system']),
  row('presented', 'obsolete', 'obsolete', ['system']),
  row('mutual', 'obsolete', 'obsolete', ['system']),
  row('meeting', 'obsolete', 'obsolete', ['system']),
  row('proposed', 'expire', 'expired', ['system']),
  row('presented', 'expire', 'expired', ['system']),
];

const MEETS: Record<Exclude<Need, 'reason'>, (match: MatchFacts) => boolean> = {
  candidate_silent: (match) => match.candidateAnswer === null,
  company_silent: (match) => match.companyAnswer === null,
  candidate_yes: (match) => match.candidateAnswer === 'yes',
  company_yes: (match) => match.companyAnswer === 'yes',
};

/**
 * The row that applies to `match` (null: no live record) when `actor` does `act`, or null when the table refuses.
 * Whether a reason is given is the caller's to check: see `needsReason`.
 */
export function transitionFor(match: MatchFacts | null, act: MatchAct, actor: MatchActor): Transition | null {
  const found = TRANSITIONS.find(
    (transition) => transition.from === (match?.state ?? null) && transition.act === act && transition.roles.includes(actor) && meetsNeeds(transition, match),
  );
  return found ?? null;
}

export function needsReason(transition: Transition): boolean {
  return transition.needs.includes('reason');
}

/** What `actor` may do now, in the order of the table: the buttons of a page. */
export function movesOf(match: MatchFacts | null, actor: MatchActor): MatchAct[] {
  return [...new Set(TRANSITIONS.map(({ act }) => act))].filter((act) => transitionFor(match, act, actor) !== null);
}

function meetsNeeds(transition: Transition, match: MatchFacts | null): boolean {
  return transition.needs.every((need) => need === 'reason' || (match !== null && MEETS[need](match)));
}

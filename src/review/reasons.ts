/**
 * Why somebody says no. The code of a reason is what is kept; where it names a criterion of matching, the next run learns from it.
 * None names a person's age, sex, origin, health or family, and none can be typed in.
 */
export interface ReasonFact {
  label: string;
  /** Criterion of matching that it is about, if it is about one. */
  criterion: string | null;
}

const reason = (label: string, criterion: string | null = null): ReasonFact => ({ label, criterion });

/** An adviser sets a proposal aside; vous. */
export const ADVISER_REASONS = {
  occupation: reason('Le métier ne correspond pas au projet', 'occupation'),
  travel: reason('Le trajet est trop difficile', 'travel'),
  level: reason('Le niveau ne convient pas', 'level'),
  start: reason('Les dates ne conviennent pas', 'start'),
  skills: reason('Il manque une compétence indispensable', 'skills'),
  contract: reason('Le contrat ou sa durée ne convient pas', 'contract'),
  rhythm: reason('Le rythme ne convient pas', 'rhythm'),
  licence: reason('Le permis est indispensable', 'licence'),
} as const satisfies Record<string, ReasonFact>;
export type AdviserReason = keyof typeof ADVISER_REASONS;

/** A candidate says no, or withdraws; in their own voice. */
export const CANDIDATE_REASONS = {
  occupation: reason('Ce n’est pas le métier que je veux', 'occupation'),
  travel: reason('C’est trop loin pour moi', 'travel'),
  start: reason('Les dates ne me vont pas', 'start'),
  contract: reason('Le contrat ou sa durée ne me va pas', 'contract'),
  rhythm: reason('Le rythme ne me va pas', 'rhythm'),
  found_elsewhere: reason('J’ai trouvé ailleurs'),
  changed_mind: reason('J’ai changé d’avis'),
} as const satisfies Record<string, ReasonFact>;
export type CandidateReason = keyof typeof CANDIDATE_REASONS;

/** A company says no; vous. */
export const COMPANY_REASONS = {
  seat_taken: reason('La place est déjà prise'),
  level: reason('Le niveau ne correspond pas', 'level'),
  skills: reason('Nous cherchons d’autres compétences', 'skills'),
  occupation: reason('Le projet porte sur un autre métier', 'occupation'),
  travel: reason('Le trajet nous paraît trop long', 'travel'),
  start: reason('Les dates ne conviennent pas', 'start'),
  licence: reason('Le permis est nécessaire pour ce poste', 'licence'),
  need_changed: reason('Notre besoin a changé'),
} as const satisfies Record<string, ReasonFact>;
export type CompanyReason = keyof typeof COMPANY_REASONS;

export const ADVISER_REASON_CODES = Object.keys(ADVISER_REASONS) as [AdviserReason, ...AdviserReason[]];
export const CANDIDATE_REASON_CODES = Object.keys(CANDIDATE_REASONS) as [CandidateReason, ...CandidateReason[]];
export const COMPANY_REASON_CODES = Object.keys(COMPANY_REASONS) as [CompanyReason, ...CompanyReason[]];

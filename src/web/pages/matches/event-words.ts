import type { MatchEvent } from '../../../review/match-event.entity.js';
import { CANDIDATE_REASONS, COMPANY_REASONS } from '../../../review/reasons.js';

const ACT_WORDS: Readonly<Record<string, string>> = {
  apply: 'tu as postulé',
  present: 'un conseiller te l’a proposée',
  candidate_yes: 'tu as dit oui',
  candidate_no: 'tu as dit non',
  company_yes: 'l’entreprise a dit oui',
  company_no: 'l’entreprise a dit non',
  withdraw: 'tu l’as retirée',
  reject: 'un conseiller l’a écartée',
  change_session: 'la formation a changé',
  plan_meeting: 'une rencontre est prévue',
  sign: 'le contrat est signé',
  obsolete: 'la place n’est plus libre',
  expire: 'le délai de réponse est passé',
};

/** What happened, to the candidate, with the reason where one was given. */
export function eventWords({ act, reason }: Pick<MatchEvent, 'act' | 'reason'>): string {
  const words = ACT_WORDS[act] ?? 'mise à jour';
  const label = reason === null ? undefined : ({ ...COMPANY_REASONS, ...(act.startsWith('company') ? {} : CANDIDATE_REASONS) } as Record<string, { label: string }>)[reason]?.label;
  return label ? `${words} (${label.charAt(0).toLowerCase()}${label.slice(1)})` : words;
}

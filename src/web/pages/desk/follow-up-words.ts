import type { DeskFollowUpLine } from '../../../review/desk-follow-up.read-model.js';
import type { Tone } from '../../components/tag.js';

/** Where a match stands, to an adviser. */
export function followUpState({ state, origin, candidateAnswer, companyAnswer }: DeskFollowUpLine): { text: string; tone: Tone } {
  if (state === 'mutual') return { text: 'd’accord tous les deux', tone: 'green' };
  if (state === 'signed') return { text: 'contrat signé', tone: 'green' };
  if (state === 'meeting') return { text: 'rencontre prévue', tone: 'green' };
  if (candidateAnswer === 'yes') return { text: origin === 'application' ? 'a postulé, l’entreprise se tait' : 'a dit oui, l’entreprise se tait', tone: 'gold' };
  return companyAnswer === 'yes' ? { text: 'l’entreprise attend sa réponse', tone: 'brick' } : { text: 'présentée', tone: 'petrol' };
}

/** What the adviser may note next; null when it is for the two sides to answer. */
export function nextAct({ moves }: Pick<DeskFollowUpLine, 'moves'>): string | null {
  if (moves.includes('sign')) return 'Déplacer la rencontre, noter le contrat';
  return moves.includes('plan_meeting') ? 'Fixer la rencontre' : null;
}

import type { Answer, MatchOrigin, MatchState } from '../../../review/match.entity.js';
import type { Tone } from '../../components/tag.js';

/** Where a match stands, to the candidate. */
export interface StandingWords {
  tag: string;
  tone: Tone;
  icon: string;
  /** What happens next, or why it ended. */
  next: string;
}

export interface Standing {
  state: MatchState;
  origin: MatchOrigin;
  candidateAnswer: Answer | null;
  companyAnswer: Answer | null;
}

const ENDED: Readonly<Partial<Record<MatchState, StandingWords>>> = {
  rejected: { tag: 'écartée', tone: 'plain', icon: 'x', next: 'Ton conseiller a écarté cette proposition. Il peut te dire pourquoi.' },
  withdrawn: { tag: 'retirée', tone: 'plain', icon: 'undo-2', next: 'Tu l’as retirée.' },
  obsolete: { tag: 'place prise', tone: 'plain', icon: 'clock', next: 'La place n’est plus libre. Cela ne dit rien de toi.' },
  expired: { tag: 'expirée', tone: 'plain', icon: 'clock', next: 'Le délai de réponse est passé. Un conseiller peut relancer l’entreprise.' },
  signed: { tag: 'contrat signé', tone: 'green', icon: 'party-popper', next: 'Bravo ! Ton contrat est signé.' },
  meeting: { tag: 'rencontre', tone: 'green', icon: 'calendar-check', next: 'Une rencontre est prévue avec l’entreprise.' },
  mutual: { tag: 'ça vous intéresse tous les deux', tone: 'green', icon: 'handshake', next: 'L’entreprise veut te rencontrer : elle te contacte, ou appelle-la.' },
};

/** The words for a candidate; states not reached yet are never shown. */
export function standingWords({ state, candidateAnswer, companyAnswer, origin }: Standing): StandingWords {
  const known = ENDED[state];
  if (known) return known;
  if (state === 'declined') {
    return candidateAnswer === 'no'
      ? { tag: 'tu as dit non', tone: 'plain', icon: 'x', next: 'Ta réponse nous aide à mieux te proposer la suite.' }
      : { tag: 'réponse : non', tone: 'plain', icon: 'x', next: 'Ce n’est pas pour cette fois. D’autres offres t’attendent.' };
  }
  if (candidateAnswer === null) {
    return companyAnswer === 'yes'
      ? { tag: 'l’entreprise est intéressée', tone: 'brick', icon: 'store', next: 'Elle attend ta réponse.' }
      : { tag: 'à toi de répondre', tone: 'gold', icon: 'message-circle-question-mark', next: 'Ton conseiller te la propose : dis si elle t’intéresse.' };
  }
  return { tag: origin === 'application' ? 'candidature envoyée' : 'tu as dit oui', tone: 'petrol', icon: 'send', next: 'L’entreprise n’a pas encore répondu. Sans réponse, un conseiller la relance.' };
}

/** Why an offer stands higher in the list, or lower, than one's wish alone would put it; nothing where both agree. */
export function rankSentences(rank: number | null, wishRank: number | null): string[] {
  if (rank === null || wishRank === null || rank === wishRank) return [];
  if (rank < wishRank) return [`Par tes seuls souhaits elle serait au rang ${wishRank} de ta liste ; elle est au rang ${rank}, car tu as plus de chances d’y avoir une place.`];
  return [`Par tes seuls souhaits elle serait au rang ${wishRank} de ta liste ; elle est au rang ${rank}, car beaucoup la veulent.`];
}

import type { ConsentPurpose } from './consent.entity.js';

export interface ConsentText {
  /** Changes with the words: a consent remembers which words were read. */
  version: string;
  title: string;
  text: string;
}

/** What is read before saying yes, per purpose. */
export const CONSENT_TEXTS: Record<ConsentPurpose, ConsentText> = {
  matching: {
    version: '2026-11',
    title: 'Recevoir des propositions calculées',
    text: 'J’accepte que mon profil (métiers souhaités, lieu, niveau, disponibilité, mobilité) serve à calculer des propositions d’offres, qu’une conseillère ou un conseiller relit avant de me les présenter. Je peux arrêter à tout moment et garder la recherche.',
  },
  age_exception: {
    version: '2026-11',
    title: 'Dire qu’un autre âge limite s’applique à moi',
    text: 'J’accepte que Passerelle garde l’âge limite qui s’applique à mon contrat d’apprentissage (35 ans ou sans limite, article L6222-2 du code du travail). La raison n’est ni demandée ni gardée.',
  },
  alerts: {
    version: '2026-11',
    title: 'Recevoir des alertes par mail',
    text: 'J’accepte de recevoir par mail les nouvelles offres qui ressemblent à mes recherches.',
  },
};

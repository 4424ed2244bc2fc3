import type { CompanyReason } from './reasons.js';

export interface KindMessageFacts {
  /** Null while the person is not known to the company. */
  firstName: string | null;
  companyName: string;
  offerTitle: string;
}

const BECAUSE: Record<CompanyReason, string> = {
  seat_taken: 'La place vient d’être prise, nous ne pouvons donc pas aller plus loin cette fois.',
  level: 'Pour ce poste, nous cherchons un autre niveau de formation.',
  skills: 'Pour ce poste, nous avons besoin de compétences un peu différentes.',
  occupation: 'Votre projet nous semble porter sur un métier un peu différent de celui que nous proposons.',
  travel: 'Le trajet jusqu’à chez nous nous paraît trop long pour tenir toute l’année.',
  start: 'Nos dates et les vôtres ne se rejoignent pas.',
  licence: 'Ce poste demande le permis de conduire.',
  need_changed: 'Notre besoin a changé depuis la publication de l’offre.',
};

/** What stands in the answer's field when a company says no: kind, short, theirs to edit. */
export function kindNo(reason: CompanyReason, facts: KindMessageFacts): string {
  return noBecause(` ${BECAUSE[reason]}`, facts);
}

/** The same before a reason is chosen. */
export function neutralNo(facts: KindMessageFacts): string {
  return noBecause(' Nous n’irons pas plus loin cette fois.', facts);
}

function noBecause(because: string, { firstName, offerTitle, companyName }: KindMessageFacts): string {
  return [
    greeting(firstName),
    `Merci de votre intérêt pour notre offre « ${offerTitle} ».${because}`,
    'Cela ne dit rien de votre valeur : nous vous souhaitons de trouver bientôt la bonne place.',
    companyName,
  ].join('\n\n');
}

/** The same for a yes. */
export function kindYes(facts: KindMessageFacts): string {
  return [
    greeting(facts.firstName),
    `Votre profil nous intéresse pour notre offre « ${facts.offerTitle} ». Nous aimerions vous rencontrer : quels moments vous conviendraient ?`,
    facts.companyName,
  ].join('\n\n');
}

function greeting(firstName: string | null): string {
  return firstName === null ? 'Bonjour,' : `Bonjour ${firstName},`;
}

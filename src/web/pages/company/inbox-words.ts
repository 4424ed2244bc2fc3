import type { CriterionName } from '../../../matching/scoring/criteria.js';
import type { InboxItem } from '../../../review/inbox-item.js';
import type { InboxOffer } from '../../../review/inbox.read-model.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { Tone } from '../../components/tag.js';
import { tradeWords } from '../search/understood.js';
import { capital, countWords, kmWords, LEVEL_WORDS, monthWords } from '../../layout/words.js';

export interface InboxTag {
  text: string;
  tone: Tone;
  icon?: string;
}

/** Where one line of the inbox stands, to the company. */
export function inboxTag({ state, candidateAnswer, companyAnswer, contact }: Pick<InboxItem, 'state' | 'candidateAnswer' | 'companyAnswer' | 'contact'>): InboxTag {
  if (state === 'mutual') return { text: 'à rencontrer', tone: 'green', icon: 'handshake' };
  if (state === 'meeting') return { text: 'rencontre prévue', tone: 'green', icon: 'calendar-check' };
  if (state === 'signed') return { text: 'contrat signé', tone: 'green', icon: 'circle-check' };
  if (state === 'withdrawn') return { text: 'retirée', tone: 'plain' };
  if (state === 'declined') return { text: companyAnswer === 'no' ? 'vous avez dit non' : 'a dit non', tone: 'plain' };
  if (companyAnswer === 'yes') return { text: 'attend sa réponse', tone: 'brick', icon: 'clock' };
  if (candidateAnswer === 'yes') return { text: contact ? 'a postulé' : 'a postulé, anonyme', tone: 'petrol' };
  return { text: 'anonyme', tone: 'plain' };
}

/** `Candidature de Nolan B.`, or the anonymous label. */
export function inboxTitle({ label, contact, candidateAnswer }: Pick<InboxItem, 'label' | 'contact' | 'candidateAnswer'>): string {
  if (!contact) return label;
  return candidateAnswer === 'yes' ? `Candidature de ${label}` : label;
}

/** `2 candidatures, 1 profil proposé` */
export function receivedWords({ applications, proposals }: Pick<InboxOffer, 'applications' | 'proposals'>): string {
  return [countWords(Number(applications), 'candidature', 'candidatures', ''), countWords(Number(proposals), 'profil proposé', 'profils proposés', '')].filter(Boolean).join(', ');
}

/** Who it is, in one or two sentences: wish, distance, from when, diploma, licence. */
export function profileWords({ profile }: Pick<InboxItem, 'profile'>, today: CalendarDate): string {
  const { wishes, km, availableFrom, level, licence } = profile;
  const aim = wishes.length === 0 ? 'Projet ouvert' : `Vise ${wishes.slice(0, 2).map(tradeWords).join(' ou ')}`;
  const where = km === null ? '' : km === 0 ? 'dans votre commune' : `à ${kmWords(km)}`;
  const when = availableFrom <= today ? 'libre dès maintenant' : `libre en ${monthWords(availableFrom)}`;
  const has = [level === 0 ? 'pas encore de diplôme' : `niveau ${LEVEL_WORDS[level] ?? ''}`, licence ? 'permis B' : ''].filter(Boolean).join(', ');
  return `${[aim, where, when].filter(Boolean).join(', ')}. ${capital(has)}.`;
}

const STRONG: Readonly<Partial<Record<CriterionName, string>>> = {
  occupation: 'Le métier est dans ses souhaits',
  travel: 'Le trajet est court',
  level: 'Le niveau convient',
  start: 'Les dates se rejoignent',
  skills: 'Des compétences de votre branche',
  rhythm: 'Le rythme convient',
};
const TO_SEE: Readonly<Partial<Record<CriterionName, string>>> = {
  occupation: 'un métier qui n’est pas son premier choix',
  travel: 'le trajet',
  level: 'le niveau',
  start: 'les dates',
  licence: 'le permis',
};

export interface ReasonWords {
  strong: string[];
  /** The rules that stand against it, whole sentences. */
  against: string[];
  toSee: string[];
}

/** What speaks for the person, best first; every rule that speaks against; what is to be seen together, from the points of the employer's side. Where a rule speaks, points of the same criterion are silent. */
export function reasonWords({ reasons, flags, against }: Pick<InboxItem, 'reasons' | 'flags' | 'against'>): ReasonWords {
  const ruled = new Set(flags.map((code) => code.split('.')[0]));
  const share = ({ points, max }: { points: number; max: number }): number => points / max;
  const counted = reasons.filter(({ criterion, max }) => max > 0 && !ruled.has(criterion));
  const words = (list: typeof counted, table: typeof STRONG): string[] => list.flatMap(({ criterion }) => table[criterion] ?? []);
  return { strong: words(counted.filter((one) => share(one) >= 0.8), STRONG).slice(0, 4), against, toSee: words(counted.filter((one) => share(one) < 0.4), TO_SEE) };
}

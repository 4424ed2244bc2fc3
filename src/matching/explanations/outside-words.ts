import type { CandidateStatus } from '../../candidates/candidate.entity.js';
import type { CalendarDate } from '../../shared/calendar-date.js';

/** What keeps a side out of every run, whatever the pair. */
export interface SidesNow {
  candidateStatus: CandidateStatus;
  offerStatus: string;
  expiresOn: CalendarDate;
  startsOn: CalendarDate;
}

/** One reason in the words of each reader; the company is not told why a person looks no longer. */
export interface OutsideWords {
  candidate: string;
  company: string;
  adviser: string;
}

const PEOPLE: Readonly<Record<Exclude<CandidateStatus, 'active'>, OutsideWords>> = {
  paused: { candidate: 'Ta recherche est en pause.', company: 'Cette personne ne cherche pas en ce moment.', adviser: 'Hors calcul : la recherche de la personne est en pause.' },
  placed: { candidate: 'Tu as déjà un contrat.', company: 'Cette personne ne cherche pas en ce moment.', adviser: 'Hors calcul : la personne a un contrat.' },
  closed: { candidate: 'Ta recherche est terminée.', company: 'Cette personne ne cherche pas en ce moment.', adviser: 'Hors calcul : la personne ne cherche plus.' },
};

/** Why no run would read the pair today: the offer is not open, the person does not look. Empty when both are in. Pure. */
export function outsideWords({ candidateStatus, offerStatus, expiresOn, startsOn }: SidesNow, today: CalendarDate): OutsideWords[] {
  const found: OutsideWords[] = candidateStatus === 'active' ? [] : [PEOPLE[candidateStatus]];
  const why = offerWords(offerStatus, expiresOn < today, startsOn < today);
  if (why !== null) found.push({ candidate: `Cette offre ${why}.`, company: `Votre offre ${why}.`, adviser: `Hors calcul : l’offre ${why}.` });
  return found;
}

function offerWords(status: string, hasExpired: boolean, hasStarted: boolean): string | null {
  if (status === 'closed') return 'est close';
  if (status === 'paused') return 'est en pause';
  if (status !== 'open') return 'n’est pas encore publiée';
  if (hasExpired) return 'a expiré';
  return hasStarted ? 'a une date de début passée' : null;
}

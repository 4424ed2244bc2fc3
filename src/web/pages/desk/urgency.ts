import type { DeskLine } from '../../../review/desk.read-model.js';
import { daysBetween, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Tone } from '../../components/tag.js';
import { countWords } from '../../layout/words.js';

export interface UrgencyWords {
  /** `5 sem.` */
  short: string;
  /** `disponible dans 5 semaines` */
  long: string;
  tone: Tone;
}

const SOON_WEEKS = 6;

/** How soon somebody is free for a contract: the nearer, the more urgent. */
export function urgencyOf(availableFrom: CalendarDate, today: CalendarDate): UrgencyWords {
  const weeks = Math.ceil(daysBetween(today, availableFrom) / 7);
  if (weeks <= 0) return { short: 'libre', long: 'disponible dès maintenant', tone: 'brick' };
  const tone: Tone = weeks <= SOON_WEEKS ? 'brick' : 'plain';
  return { short: `${weeks} sem.`, long: weeks === 1 ? 'disponible dans une semaine' : `disponible dans ${weeks} semaines`, tone };
}

/** What stands beside a name in the queue: what an adviser must know first. */
export function lineTag(line: DeskLine, today: CalendarDate): UrgencyWords {
  if (line.optedOut) return { short: 'cherche seul', long: 'ne veut pas de propositions calculées', tone: 'plain' };
  const open = Number(line.openProposals);
  if (open > 0) return { short: countWords(open, 'proposée', 'proposées', ''), long: countWords(open, 'proposition attend sa réponse', 'propositions attendent sa réponse', ''), tone: 'petrol' };
  if (Number(line.listed) === 0) return { short: 'aucune offre', long: 'aucune offre dans sa liste', tone: 'gold' };
  if (Number(line.flagged) > 0 && daysBetween(today, line.availableFrom) > 7 * SOON_WEEKS) return { short: 'à vérifier', long: 'un point de sa liste est à vérifier', tone: 'gold' };
  return urgencyOf(line.availableFrom, today);
}

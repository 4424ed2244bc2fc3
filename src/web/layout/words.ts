import { isCalendarDate, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import type { TravelMode } from '../../shared/travel-mode.js';

const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options });
const LONG = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const DAY = dateFormat({ day: 'numeric', month: 'long' });
const MONTH = dateFormat({ month: 'long', year: 'numeric' });
const INSTANT = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' });

const at = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
/** French writes the first of a month as an ordinal. */
const first = (text: string): string => text.replace(/^1 /, '1er ');

/** `7 septembre 2027` */
export function longDate(date: CalendarDate): string {
  return isCalendarDate(date) ? first(LONG.format(at(date))) : date;
}

/** `7 septembre`, with the year only when it is not that of `today`. */
export function dayAndMonth(date: CalendarDate, today: CalendarDate): string {
  if (!isCalendarDate(date)) return date;
  return first((date.slice(0, 4) === today.slice(0, 4) ? DAY : LONG).format(at(date)));
}

/** `septembre 2027`, from a month or a day. */
export function monthWords(month: string): string {
  return MONTH.format(at(`${month.slice(0, 7)}-01`));
}

/** `24 novembre 2026 à 10:24`, in France. */
export function momentWords(instant: Date): string {
  return INSTANT.format(instant);
}

export const CONTRACT_WORDS: Readonly<Record<ContractKind, string>> = {
  apprenticeship: 'Apprentissage',
  professionalisation: 'Professionnalisation',
  fixed_term: 'CDD',
  permanent: 'CDI',
};

/** Names of levels as people say them. */
export const LEVEL_WORDS: Readonly<Record<number, string>> = {
  0: 'Sans diplôme',
  3: 'CAP, BEP',
  4: 'Bac, bac pro, BP',
  5: 'BTS (bac + 2)',
  6: 'Licence (bac + 3)',
  7: 'Master (bac + 5)',
  8: 'Doctorat',
};

/** With the preposition: `9 min à vélo`. */
export const MODE_WORDS: Readonly<Record<TravelMode, string>> = {
  walk: 'à pied',
  bike: 'à vélo',
  moped: 'en scooter',
  transit: 'en transports',
  car: 'en voiture',
};

export const MODE_ICONS: Readonly<Record<TravelMode, string>> = {
  walk: 'footprints',
  bike: 'bike',
  moped: 'motorbike',
  transit: 'bus',
  car: 'car',
};

/** `2 ans`, `18 mois` */
export function durationWords(months: number): string {
  if (months % 12 !== 0) return `${months} mois`;
  return months === 12 ? '1 an' : `${months / 12} ans`;
}

/** `moins de 1 km`, `4 km` */
export function kmWords(km: number): string {
  return km < 1 ? 'moins de 1 km' : `${Math.round(km)} km`;
}

/** `45 min`, `1 h 10` */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} min`;
  const rest = Math.round(minutes % 60);
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`;
}

/** `1 offre`, `37 offres`, `aucune offre` */
export function countWords(count: number, one: string, many: string, none: string): string {
  if (count === 0) return none;
  return count === 1 ? `1 ${one}` : `${new Intl.NumberFormat('fr-FR').format(count)} ${many}`;
}

/** A sentence's first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

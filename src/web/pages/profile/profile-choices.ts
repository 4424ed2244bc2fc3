import { addMonths, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Choice } from '../../components/choice.js';
import { capital, CONTRACT_WORDS, LEVEL_WORDS, monthWords } from '../../layout/words.js';

/** What a profile chooses from, in the person's own form and in an adviser's. */
export const CONTRACTS: readonly Choice[] = Object.entries(CONTRACT_WORDS).map(([value, text]) => ({ value, text }));
export const LEVELS: readonly Choice[] = Object.entries(LEVEL_WORDS).map(([value, text]) => ({ value, text }));
export const AGE_LIMITS: readonly Choice[] = [
  { value: '29', text: 'Aucun autre' },
  { value: '35', text: 'Jusqu’à 35 ans' },
  { value: '99', text: 'Sans limite d’âge' },
];

const DISTANCES = [5, 10, 20, 30, 50, 100];

/** The usual distances; the one already chosen stands among them, in order. */
export function distanceChoices(chosen: string): Choice[] {
  const own = /^\d+$/.test(chosen) ? [Number(chosen)] : [];
  const distances = [...new Set([...DISTANCES, ...own])].sort((a, b) => a - b);
  return distances.map((km) => ({ value: String(km), text: `${km} km` }));
}

/** From now, then the first of each of the next sixteen months; the day already chosen stays among them. */
export function startChoices(today: CalendarDate, chosen: string): Choice[] {
  const months = Array.from({ length: 16 }, (_, at) => addMonths(`${today.slice(0, 7)}-01`, at + 1));
  const choices = [{ value: today, text: 'Dès maintenant' }, ...months.map((day) => ({ value: day, text: capital(monthWords(day)) }))];
  const isListed = chosen === '' || choices.some(({ value }) => value === chosen);
  if (isListed) return choices;
  return chosen < today ? [{ value: chosen, text: 'Dès maintenant' }, ...choices.slice(1)] : [...choices, { value: chosen, text: capital(monthWords(chosen)) }];
}

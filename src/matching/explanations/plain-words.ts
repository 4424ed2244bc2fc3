import { TRAVEL_SPEEDS } from '../../reference/travel/travel-speeds.js';
import type { Journey } from '../../reference/travel/travel-time.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { Level } from '../../shared/level.js';

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième'];
const DIPLOMAS: Readonly<Record<Level, string>> = { 0: 'formation', 3: 'CAP', 4: 'bac pro', 5: 'BTS', 6: 'licence', 7: 'master', 8: 'doctorat' };
const LEVELS: Readonly<Record<Level, string>> = { 0: 'sans diplôme', 3: 'CAP', 4: 'bac', 5: 'bac + 2', 6: 'bac + 3', 7: 'bac + 5', 8: 'doctorat' };

/** `7 septembre 2027`, `1er février 2027` */
export function dayWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
}

/** `9 min`, `1 h`, `1 h 05` */
export function minuteWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')}`;
}

/** `9 min à vélo` */
export function journeyWords({ minutes, mode }: Journey): string {
  return `${minuteWords(minutes)} ${TRAVEL_SPEEDS[mode].label}`;
}

/** `premier`… `cinquième`, from 1 to 5. */
export function ordinal(place: number): string {
  return ORDINALS[place - 1] ?? `${place}e`;
}

/** What one enters: `CAP`, `BTS`… */
export function diplomaWords(level: Level): string {
  return DIPLOMAS[level];
}

/** What one has or is asked for: `bac`, `bac + 2`… */
export function levelWords(level: Level): string {
  return LEVELS[level];
}

/** `1 place`, `3 places` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count > 1 ? many : one}`;
}

/** With a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A chance of 0–1 in words, to the nearest five percent: finer would claim more than it knows. */
export function percentWords(chance: number): string {
  const percent = percentOf(chance);
  if (percent === 0) return 'moins de 5 %';
  return percent === 100 ? 'plus de 95 %' : `${percent} %`;
}

/** A chance of 0–1 in percent, to the nearest five. */
export function percentOf(chance: number): number {
  return Math.round(chance * 20) * 5;
}

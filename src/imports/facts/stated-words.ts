import { isCalendarDate, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import { isLevel, type Level } from '../../shared/level.js';
import { foldText } from '../../shared/text.js';

/** The contract that words name, or null: `Contrat apprentissage`, `Cont. professionnalisation`, `CDD`, `intérim`… An internship is none. */
export function contractKindOf(words: string): ContractKind | null {
  const text = foldText(words);
  if (/\bapprenti|\bapprenticeship\b/.test(text)) return 'apprenticeship';
  if (/professionn?ali[sz]ation|\bcontrat pro\b/.test(text)) return 'professionalisation';
  if (/\balternan/.test(text)) return 'apprenticeship';
  if (/\bcdi\b|duree indeterminee|\bpermanent\b|\bdin\b/.test(text)) return 'permanent';
  if (/\bcdd\b|duree determinee|\bfixed term\b|interim|saisonnier|\bmis\b|\bsai\b|\bddi\b/.test(text)) return 'fixed_term';
  return null;
}

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/bac ?(?:\+|plus) ?(?:[6-9]|1\d)|doctorat/, 8],
  [/bac ?(?:\+|plus) ?5|master|ingenieur/, 7],
  [/bac ?(?:\+|plus) ?[34]|licence|bachelor|\bbut\b/, 6],
  [/bac ?(?:\+|plus) ?[12]|\bbtsa?\b|\bdut\b|deust/, 5],
  [/\bbac\b|\bbaccalaureat\b|\bbp\b|brevet professionnel/, 4],
  [/\bcap\b|\bbep\b|\bcapa\b/, 3],
  [/aucun|sans diplome|3eme|college|\bdnb\b/, 0],
];

/** A level from its number (0, 3–8) or its words (`Bac+2 ou équivalents`, `CAP, BEP`), or null. */
export function levelOf(words: string): Level | null {
  const text = words.trim();
  if (/^\d$/.test(text)) return isLevel(Number(text)) ? (Number(text) as Level) : null;
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return LEVELS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Whole months of a stated length: `12 Mois`, `24`, `1 an`, `3 semaines` (at least 1); null when there is no number. */
export function monthsOf(words: string): number | null {
  const found = /(\d+(?:[.,]\d+)?)\s*(an|ann|year|mois|month|sem|week|jour|day)?/i.exec(words);
  if (!found) return null;
  const count = Number((found[1] as string).replace(',', '.'));
  const unit = (found[2] ?? 'mois').toLowerCase();
  const months = unit.startsWith('an') || unit === 'year' ? count * 12 : /sem|week/.test(unit) ? count / 4.345 : /jour|day/.test(unit) ? count / 30.4 : count;
  return months > 0 ? Math.max(1, Math.round(months)) : null;
}

/** `2026-11-24` from a date or an instant in French time, `24/11/2026`; null when it is neither. */
export function dateOf(words: string): CalendarDate | null {
  const text = words.trim();
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const date = french ? `${french[3]}-${(french[2] as string).padStart(2, '0')}-${(french[1] as string).padStart(2, '0')}` : text.slice(0, 10);
  return isCalendarDate(date) && (french !== null || text.length === 10 || /^[T ]/.test(text.slice(10))) ? date : null;
}

/** `true` for oui, vrai, 1, x…; `false` for non, faux, 0…; null otherwise. */
export function flagOf(words: string): boolean | null {
  const text = foldText(words);
  if (['1', 'oui', 'o', 'vrai', 'true', 'yes', 'y', 'x'].includes(text)) return true;
  return ['0', 'non', 'n', 'faux', 'false', 'no'].includes(text) ? false : null;
}

/** A finite number with a point or a comma, or null. */
export function numberOf(words: string): number | null {
  const text = words.trim().replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** A web address that is safe to show as a link, or null. */
export function webAddressOf(words: string): string | null {
  const text = words.trim();
  if (text.length === 0 || text.length > 2_000 || !URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}

/** `RNCP37537` from `37537`, `rncp 37537`. */
export function rncpOf(words: string): string {
  return `RNCP${words.replace(/^\s*rncp/i, '').replace(/\s/g, '')}`;
}

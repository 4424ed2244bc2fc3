import type { MatchRun } from '../../../matching/match-run.entity.js';
import type { Tone } from '../../components/tag.js';
import { countWords } from '../../layout/words.js';

export const RUN_STATES: Readonly<Record<MatchRun['state'], { text: string; tone: Tone; icon: string }>> = {
  running: { text: 'en cours', tone: 'petrol', icon: 'loader' },
  done: { text: 'terminé', tone: 'green', icon: 'check' },
  failed: { text: 'en échec', tone: 'red', icon: 'triangle-alert' },
};

export const RUN_KINDS: Readonly<Record<MatchRun['kind'], string>> = { full: 'complet', incremental: 'partiel' };

/** `0,4 s`, `12 s`, `1 min 05` */
export function secondsWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 10) return `${decimals(seconds, 1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')}`;
}

/** A whole number without decimals, others with two: `12 000`, `0,19`. */
export function figureWords(value: number): string {
  return decimals(value, Number.isInteger(value) ? 0 : 2);
}

/** Expected contracts and the like: `7 189`, below ten with one decimal. */
export function expectedWords(value: number): string {
  return decimals(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
}

/** `12 %`; near nothing and near all with decimals: `5,4 %`, `0,02 %`, `99,6 %`. */
export function shareWords(share: number): string {
  const percent = 100 * share;
  const toEnd = Math.min(percent, 100 - percent);
  const digits = toEnd <= 0 || toEnd >= 10 ? 0 : toEnd >= 1 ? 1 : 2;
  return `${decimals(percent, digits)} %`;
}

function decimals(value: number, digits: number): string {
  return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);
}

/** What the log says of a run beside its name: `12 000 personnes, 10 000 offres · 7 189 contrats attendus · 3 personnes sans liste`. */
export function runHeadline({ state, figures }: Pick<MatchRun, 'state' | 'figures'>): string {
  if (state === 'running') return 'Les listes d’avant restent en place jusqu’à sa fin.';
  if (state === 'failed') return 'N’est pas allé au bout : les listes d’avant restent en place.';
  const { candidates, offers, placements, candidatesWithout } = figures;
  const size = candidates === undefined ? '' : [countWords(candidates, 'personne', 'personnes', 'personne'), ...(offers === undefined ? [] : [countWords(offers, 'offre', 'offres', 'aucune offre')])].join(', ');
  const expected = placements === undefined ? '' : `${expectedWords(placements)} ${placements >= 2 ? 'contrats attendus' : 'contrat attendu'}`;
  const without = candidatesWithout === undefined ? '' : countWords(candidatesWithout, 'personne sans liste', 'personnes sans liste', 'une liste pour chacun');
  return [size, expected, without].filter(Boolean).join(' · ');
}

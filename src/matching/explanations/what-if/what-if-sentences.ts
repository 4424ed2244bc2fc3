import { counted, dayWords, percentOf } from '../plain-words.js';
import type { CandidateChange } from './candidate-changes.js';
import { MORE_KM } from './candidate-changes.js';
import type { WhatIf } from './what-if.js';

/** A change in words: to the person (tu), or of them to an adviser. `labelOf` names a trade by its ROME code. */
export function whatIfSentences(found: WhatIf, chanceNow: number, labelOf: (code: string) => string): { candidate: string; adviser: string } {
  const whole = (isTu: boolean): string => `${begin(found.change, isTu, labelOf)}, ${opens(found, isTu ? 'ta' : 'sa')}.${chanceWords(found.chance, chanceNow, isTu ? 'Tes' : 'Ses')}`;
  return { candidate: whole(true), adviser: whole(false) };
}

function begin(change: CandidateChange, isTu: boolean, labelOf: (code: string) => string): string {
  if (change.kind === 'travel') return `Avec ${MORE_KM} km de plus${isTu ? '' : ` (${change.maxKm} km)`}`;
  if (change.kind === 'start') return `Libre plus tôt, le ${dayWords(change.availableFrom)}`;
  const instead = change.replaces === null ? '' : ` à la place de « ${labelOf(change.replaces)} »`;
  return `Avec « ${labelOf(change.occupationCode)} » parmi ${isTu ? 'tes' : 'ses'} vœux${instead}`;
}

function opens(found: WhatIf, whose: 'ta' | 'sa'): string {
  const { change, opened: { length } } = found;
  if (length === 0) return 'aucune offre de plus ne s’ouvre';
  // Many offers of a neighbouring trade were allowed before, and only near.
  const words = change.kind === 'trade' ? counted(length, 'offre de plus convient tout à fait', 'offres de plus conviennent tout à fait') : counted(length, 'offre s’ouvre', 'offres s’ouvrent');
  return words + enterWords(found, whose);
}

function enterWords({ entering, opened }: WhatIf, whose: 'ta' | 'sa'): string {
  if (entering === 0) return '';
  if (entering === opened.length) return entering === 1 ? `, qui entrerait dans ${whose} liste` : `, qui entreraient toutes dans ${whose} liste`;
  return `, dont ${counted(entering, 'entrerait', 'entreraient')} dans ${whose} liste`;
}

/** Nothing where the estimate, to the nearest five percent, stays the same. */
function chanceWords(then: number, now: number, whose: 'Tes' | 'Ses'): string {
  const [from, to] = [percentOf(now), percentOf(then)];
  return to <= from ? '' : ` ${whose} chances d’avoir une place passeraient d’environ ${from} % à ${to} %.`;
}

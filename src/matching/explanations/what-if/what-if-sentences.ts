import { counted, dayWords, percentOf } from '../plain-words.js';
import type { CandidateChange } from './candidate-changes.js';
import { MONTHS_EARLIER, MORE_KM } from './candidate-changes.js';
import type { WhatIf } from './what-if.js';

/** A change in words: to the person (tu), or of them to an adviser. `labelOf` names a trade by its ROME code. */
export function whatIfSentences(found: WhatIf, chanceNow: number, labelOf: (code: string) => string): { candidate: string; adviser: string } {
  const opens = found.opened.length;
  if (opens === 0) return { candidate: `${begin(found.change, true, labelOf)}, aucune offre de plus ne s’ouvre.`, adviser: `${begin(found.change, false, labelOf)}, aucune offre de plus ne s’ouvre.` };
  return {
    candidate: `${begin(found.change, true, labelOf)}, ${openWords(opens)}${enterWords(found, 'ta')}.${chanceWords(found.chance, chanceNow, 'Tes chances d’avoir une place')}`,
    adviser: `${begin(found.change, false, labelOf)}, ${openWords(opens)}${enterWords(found, 'sa')}.${chanceWords(found.chance, chanceNow, 'Ses chances d’avoir une place')}`,
  };
}

function begin(change: CandidateChange, isTu: boolean, labelOf: (code: string) => string): string {
  if (change.kind === 'travel') return `Avec ${MORE_KM} km de plus${isTu ? '' : ` (${change.maxKm} km)`}`;
  if (change.kind === 'start') return `Libre ${MONTHS_EARLIER === 1 ? 'un mois' : `${MONTHS_EARLIER} mois`} plus tôt, le ${dayWords(change.availableFrom)}`;
  const instead = change.replaces === null ? '' : ` à la place de « ${labelOf(change.replaces)} »`;
  return `Avec « ${labelOf(change.occupationCode)} » parmi ${isTu ? 'tes' : 'ses'} vœux${instead}`;
}

function openWords(count: number): string {
  return count === 1 ? '1 offre s’ouvre' : `${count} offres s’ouvrent`;
}

function enterWords({ entering, opened }: WhatIf, whose: 'ta' | 'sa'): string {
  if (entering === 0) return '';
  if (entering === opened.length) return entering === 1 ? `, qui entrerait dans ${whose} liste` : `, qui entreraient toutes dans ${whose} liste`;
  return `, dont ${counted(entering, 'entrerait', 'entreraient')} dans ${whose} liste`;
}

/** Nothing where the estimate, to the nearest five percent, stays the same. */
function chanceWords(then: number, now: number, whose: string): string {
  const [from, to] = [percentOf(now), percentOf(then)];
  return to <= from ? '' : ` ${whose} passeraient d’environ ${from} % à ${to} %.`;
}

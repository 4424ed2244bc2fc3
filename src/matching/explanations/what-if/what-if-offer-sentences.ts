import { counted, dayWords, levelWords } from '../plain-words.js';
import type { WhatIfOfferChange } from './what-if-offer.js';

/** A change of an offer in words, to whoever answers for it (vous). `expectedNow`: seats expected to be taken today. */
export function whatIfOfferSentence({ change, opened, expected }: WhatIfOfferChange, expectedNow: number): string {
  const people = opened === 0 ? 'personne de plus ne convient' : `${counted(opened, 'personne de plus convient', 'personnes de plus conviennent')}`;
  if (change.kind === 'licence') return `Sans demander le permis, ${people}.`;
  if (change.kind === 'level') return `Sans demander le niveau ${levelWords(change.minimumLevel)}, ${people} sans réserve.`;
  if (change.kind === 'start') return `En commençant un mois plus tard, le ${dayWords(change.startsOn)}, ${people}.`;
  return `Avec une place de plus, vous pouvez vous attendre à ${numberWords(expected)} ${expected >= 2 ? 'places pourvues' : 'place pourvue'} au lieu de ${numberWords(expectedNow)}.`;
}

/** `0,8` */
function numberWords(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

import { reasonNotice } from '../explanations/rule-notices.js';
import type { RoundReason } from './round-report.js';

/** Reasons of a round that are neither rules nor reasons of lists. */
export const ROUND_REASONS = {
  'round.places_taken': 'Les places possibles sont allées à des personnes mieux placées.',
  'round.chose_elsewhere': 'Les personnes possibles ont une place qu’elles préfèrent.',
  'round.other_region': 'La personne habite une autre région que ce tour.',
  'round.offer_closed': 'Cette offre n’est pas ouverte, ou elle n’est pas complète.',
  'round.session_closed': 'Cette session n’est plus ouverte.',
  'round.no_place': 'Il n’y reste aucune place.',
} as const;

/** A reason of a round, of lists or of the table of rules, with its sentence. */
export function roundReason(reason: string): RoundReason {
  const own: Readonly<Record<string, string>> = ROUND_REASONS;
  const sentence = own[reason];
  return sentence === undefined ? reasonNotice(reason) : { reason, sentence };
}

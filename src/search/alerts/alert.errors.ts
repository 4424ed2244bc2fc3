import { DomainError } from '../../shared/domain-error.js';

/** Searches that one person may keep. */
export const MOST_SAVED = 10;

/** Refusals around saved searches. */
export const alertErrors = {
  tooMany: () => new DomainError('refused', 'alert.too_many', `Tu gardes déjà ${MOST_SAVED} recherches, c’est le maximum : supprimes-en une, puis recommence.`),
  unknown: () => new DomainError('not_found', 'alert.unknown', 'Cette recherche n’est pas dans ta liste.'),
  forCandidates: () => new DomainError('forbidden', 'alert.candidates_only', 'Les alertes sont pour les personnes qui cherchent une place : connecte-toi avec ce compte.'),
  tooLong: () => new DomainError('invalid', 'alert.too_long', 'Cette recherche a trop de filtres pour être gardée : enlèves-en quelques-uns.'),
};

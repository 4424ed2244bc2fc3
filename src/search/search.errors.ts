import { DomainError, fieldError } from '../shared/domain-error.js';

export const searchErrors = {
  unknownPlace: (): DomainError =>
    fieldError('invalid', 'place', 'search.place_unknown', 'Nous ne connaissons pas ce lieu dans la région : écrivez une commune, un code postal ou un département.'),
  candidatesForbidden: (): DomainError => new DomainError('forbidden', 'search.candidates_forbidden', 'La recherche de candidats est réservée aux conseillers.'),
  distanceNeedsPlace: (): DomainError => fieldError('invalid', 'sort', 'search.sort_needs_place', 'Pour trier par distance, indiquez un lieu.'),
};

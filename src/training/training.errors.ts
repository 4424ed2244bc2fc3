import { DomainError, fieldError } from '../shared/domain-error.js';

/** Everything that training refuses, with stable codes. */
export const trainingErrors = {
  centreUnknown: () => new DomainError('not_found', 'training.centre_unknown', 'Ce centre de formation n’existe pas.'),
  siteUnknown: () => fieldError('not_found', 'siteId', 'training.site_unknown', 'Ce lieu de formation n’existe pas.'),
  programmeUnknown: () => new DomainError('not_found', 'training.programme_unknown', 'Cette formation n’existe pas.'),
  sessionUnknown: () => new DomainError('not_found', 'training.session_unknown', 'Cette session n’existe pas.'),
  siretTaken: () => fieldError('conflict', 'siret', 'training.siret_taken', 'Ce centre de formation est déjà connu.'),
  communeUnknown: () => fieldError('invalid', 'insee', 'training.commune_unknown', 'Cette commune n’est pas dans la région : choisissez-la dans la liste.'),
  pointImplausible: () => fieldError('invalid', 'latitude', 'training.point_implausible', 'Ces coordonnées ne sont pas plausibles : laissez-les vides pour prendre celles de la commune.'),
  certificationUnknown: () => fieldError('invalid', 'rncp', 'training.certification_unknown', 'Ce diplôme n’est pas dans la table des certifications : vérifiez le numéro RNCP.'),
  certificationWithoutLevel: () => fieldError('invalid', 'rncp', 'training.certification_without_level', 'Cette certification n’a pas de niveau : elle ne se prépare pas en alternance ici.'),
  notOpenToApprenticeship: () => fieldError('invalid', 'rncp', 'training.not_open_to_apprenticeship', 'Ce diplôme ne se prépare pas en apprentissage.'),
  programmeTaken: () => fieldError('conflict', 'title', 'training.programme_taken', 'Cette formation existe déjà dans ce lieu.'),
  sessionTaken: () => fieldError('conflict', 'startsOn', 'training.session_taken', 'Une session de cette formation commence déjà ce jour-là.'),
  placesBelowTaken: () => fieldError('invalid', 'places', 'training.places_below_taken', 'Il y a déjà plus de places prises : baissez d’abord les places prises.'),
  startTooFar: () => fieldError('invalid', 'startsOn', 'training.start_out_of_range', 'Une session commence au plus tôt il y a un an, au plus tard dans trois ans.'),
  noPlaceLeft: () => new DomainError('refused', 'training.no_place_left', 'Cette session n’a plus de place.'),
  notMember: () => new DomainError('forbidden', 'training.not_member', 'Vous n’agissez pas pour ce centre de formation.'),
  outOfScope: () => new DomainError('forbidden', 'training.out_of_scope', 'Ce lieu de formation n’est pas de votre territoire.'),
};

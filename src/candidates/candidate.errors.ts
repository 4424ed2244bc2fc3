import { DomainError, fieldError } from '../shared/domain-error.js';

/** Everything that candidates refuse, with stable codes. Sentences to the young person say `tu`. */
export const candidateErrors = {
  unknown: () => new DomainError('not_found', 'candidate.unknown', 'Cette personne n’existe pas, ou n’est pas de votre territoire.'),
  noProfile: () => new DomainError('not_found', 'candidate.no_profile', 'Tu n’as pas encore de profil : remplis-le d’abord.'),
  alreadyHasProfile: () => new DomainError('conflict', 'candidate.already_has_profile', 'Tu as déjà un profil : modifie-le.'),
  emailTaken: () => fieldError('conflict', 'email', 'candidate.email_taken', 'Une personne est déjà inscrite avec ce courriel.'),
  tooYoung: () => fieldError('invalid', 'birthDate', 'candidate.too_young', 'Il faut avoir au moins 14 ans pour s’inscrire.'),
  birthDateImplausible: () => fieldError('invalid', 'birthDate', 'candidate.birth_date_implausible', 'Vérifie la date de naissance.'),
  communeUnknown: () => fieldError('invalid', 'insee', 'candidate.commune_unknown', 'Cette commune n’est pas dans la région : choisis-la dans la liste.'),
  wishUnknown: (index: number) => fieldError('invalid', `wishes.${index}`, 'candidate.wish_unknown', 'Ce métier n’est pas dans la table : choisis-le dans la liste.'),
  availabilityOutOfRange: () => fieldError('invalid', 'availableFrom', 'candidate.availability_out_of_range', 'La date de début est au plus tard dans deux ans.'),
  ageExceptionNeedsConsent: () =>
    fieldError('refused', 'apprenticeshipAgeLimit', 'candidate.age_exception_needs_consent', 'Cette exception ne s’enregistre qu’avec l’accord de la personne : coche la case qui le demande.'),
  outOfScope: () => new DomainError('forbidden', 'candidate.out_of_scope', 'Cette personne n’habite pas votre territoire.'),
  guardianNotNeeded: () => new DomainError('refused', 'candidate.guardian_not_needed', 'Cette personne est majeure : l’accord d’un parent n’est pas demandé.'),
  statusRefused: () => new DomainError('refused', 'candidate.status_refused', 'Ce profil n’est plus dans un état qui le permet.'),
};

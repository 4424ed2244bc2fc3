import { DomainError } from '../shared/domain-error.js';

/** Refusals of the privacy room. */
export const privacyErrors = {
  accountNeeded: () => new DomainError('unauthenticated', 'session.missing', 'Connectez-vous pour continuer.'),
  alreadyErased: () => new DomainError('not_found', 'privacy.already_erased', 'Ces données ont déjà été effacées.'),
  givenInProfile: () => new DomainError('refused', 'consent.given_in_profile', 'Cet accord se donne en remplissant ton profil, avec l’âge limite qui s’applique à toi.'),
  staff: () => new DomainError('refused', 'privacy.staff_account', 'Le compte d’un conseiller ou d’un administrateur est fermé par l’administration de Passerelle.'),
};

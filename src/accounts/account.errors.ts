import { DomainError, fieldError } from '../shared/domain-error.js';

/** Refusals of the accounts room. Those around making keys are read by operators only, so in their language. */
export const accountErrors = {
  signInNeeded: () => new DomainError('unauthenticated', 'session.missing', 'Connectez-vous pour continuer.'),
  keyInvalid: () => new DomainError('unauthenticated', 'key.invalid', 'Cette clé d’API n’existe pas ou a été retirée : demandez-en une à l’administration.'),
  forbidden: () => new DomainError('forbidden', 'access.forbidden', 'Votre compte ne permet pas cette action.'),
  scopeMissing: (action: string) => new DomainError('forbidden', 'key.scope_missing', `Cette clé d’API ne porte pas le droit « ${action} ».`),
  reachUnknown: (code: string) =>
    fieldError('invalid', 'reach', 'key.reach_unknown', `“${code}” is neither a SIRET nor a SIREN, a department of the region or a known IDCC.`),
  outOfReach: () => new DomainError('forbidden', 'key.out_of_reach', 'Cette clé d’API n’agit pas pour cette entreprise ou ce lieu : demandez à l’administration une clé qui le permet.'),
  csrfInvalid: () => new DomainError('forbidden', 'csrf.invalid', 'Ce formulaire n’est plus valable : rechargez la page, puis recommencez.'),
  foreignOrigin: () => new DomainError('forbidden', 'csrf.foreign_origin', 'Cette demande vient d’un autre site : ouvrez la page de Passerelle, puis recommencez.'),
  linkInvalid: () => new DomainError('refused', 'sign_in.link_invalid', 'Ce lien a déjà servi ou n’est plus valable : demandez-en un nouveau.'),
  mailFailed: () => new DomainError('unavailable', 'sign_in.mail_failed', 'Le message n’a pas pu partir : réessayez dans quelques minutes.'),
  disabled: () => new DomainError('forbidden', 'account.disabled', 'Ce compte est fermé : écrivez à l’administration de Passerelle.'),
  notFound: () => new DomainError('not_found', 'account.not_found', 'Ce compte n’existe pas.'),
  emailTaken: () => fieldError('conflict', 'email', 'account.email_taken', 'Un compte existe déjà avec cette adresse.'),
  emailInvalid: () => fieldError('invalid', 'email', 'account.email_invalid', 'Cette adresse mail n’est pas valable, par exemple prenom@exemple.fr.'),
  territoryUnknown: (code: string) => fieldError('invalid', 'territories', 'account.territory_unknown', `Le territoire « ${code} » n’est ni un département ni une zone d’emploi connus.`),
  branchUnknown: (code: string) => fieldError('invalid', 'branches', 'account.branch_unknown', `La branche « ${code} » n’est pas un IDCC connu.`),
  scopeNeeded: () => fieldError('invalid', 'territories', 'account.territories_missing', 'Un conseiller a besoin d’au moins un territoire.'),
  scopeUnknown: (scope: string) => fieldError('invalid', 'scopes', 'key.scope_unknown', `“${scope}” is no action that partners may call.`),
  keyNotFound: () => new DomainError('not_found', 'key.not_found', 'There is no such key, or it is revoked already.'),
};

import { DomainError, fieldError } from '../shared/domain-error.js';

/** Everything that companies refuse, with stable codes. */
export const companyErrors = {
  unknown: () => new DomainError('not_found', 'company.unknown', 'Cette entreprise n’existe pas.'),
  siretTaken: () => fieldError('conflict', 'siret', 'company.siret_taken', 'Cette entreprise est déjà connue : demandez à la rejoindre.'),
  communeUnknown: () => fieldError('invalid', 'insee', 'company.commune_unknown', 'Cette commune n’est pas dans la région : choisissez-la dans la liste.'),
  branchUnknown: () => fieldError('invalid', 'idcc', 'company.branch_unknown', 'Cette convention collective n’est pas de l’OPCO EP : vérifiez l’IDCC sur une fiche de paie.'),
  notMember: () => new DomainError('forbidden', 'company.not_member', 'Vous n’agissez pas pour cette entreprise.'),
  waitsConfirmation: () => new DomainError('forbidden', 'company.waits_confirmation', 'Un conseiller doit d’abord confirmer que vous agissez pour cette entreprise.'),
  outOfScope: () => new DomainError('forbidden', 'company.out_of_scope', 'Cette entreprise n’est pas de votre territoire ou de vos branches.'),
  claimUnknown: () => new DomainError('not_found', 'company.claim_unknown', 'Personne n’a demandé à agir pour cette entreprise avec ce compte.'),
  alreadyMember: () => new DomainError('conflict', 'company.already_member', 'Vous avez déjà demandé à agir pour cette entreprise.'),
  tooManyRepeating: () => fieldError('invalid', 'repeatingApprentices', 'company.repeating_over_apprentices', 'Il ne peut pas y avoir plus de redoublants que d’apprentis.'),
};

import { DomainError, fieldError } from '../shared/domain-error.js';

/** Everything that offers refuse, with stable codes. */
export const offerErrors = {
  unknown: () => new DomainError('not_found', 'offer.unknown', 'Cette offre n’existe pas ou n’est plus publiée.'),
  occupationUnknown: () => fieldError('invalid', 'occupationCode', 'offer.occupation_unknown', 'Ce métier n’est pas dans la table : choisissez-le dans la liste.'),
  certificationUnknown: () => fieldError('invalid', 'rncp', 'offer.certification_unknown', 'Ce diplôme n’est pas dans la table des certifications : vérifiez le numéro RNCP.'),
  branchUnknown: () => fieldError('invalid', 'idcc', 'offer.branch_unknown', 'Cette convention collective n’est pas de l’OPCO EP : vérifiez l’IDCC.'),
  communeUnknown: () => fieldError('invalid', 'insee', 'offer.commune_unknown', 'Cette commune n’est pas dans la région : choisissez-la dans la liste.'),
  startOutOfRange: () => fieldError('invalid', 'startsOn', 'offer.start_out_of_range', 'Le contrat commence entre aujourd’hui et dans deux ans.'),
  lengthMissing: () => fieldError('invalid', 'durationMonths', 'offer.length_missing', 'Dites la durée du contrat, en mois.'),
  lengthNotAllowed: () => fieldError('invalid', 'durationMonths', 'offer.length_not_for_permanent', 'Un CDI n’a pas de durée : laissez ce champ vide.'),
  lengthAgainstLaw: (sentence: string) => fieldError('refused', 'durationMonths', 'offer.length_against_law', sentence),
  seatsOverLaw: (allowed: number) =>
    fieldError(
      'refused',
      'seats',
      'offer.seats_over_law',
      allowed === 0
        ? 'Aucune place d’apprenti n’est ouverte à cette date : un maître d’apprentissage accompagne deux apprentis (R6223-6). Ajoutez un maître, ou changez la date.'
        : `Au plus ${allowed} place${allowed > 1 ? 's' : ''} à cette date : un maître d’apprentissage accompagne deux apprentis (R6223-6).`,
    ),
  seatsBelowTaken: () => fieldError('invalid', 'seats', 'offer.seats_below_taken', 'Il y a déjà plus de places prises que cela.'),
  employerIsFixed: () => fieldError('refused', 'establishmentId', 'offer.employer_is_fixed', 'Une offre ne change pas d’entreprise : publiez-en une nouvelle.'),
  noSeatLeft: () => new DomainError('refused', 'offer.no_seat_left', 'Il n’y a plus de place sur cette offre.'),
  statusRefused: (sentence: string) => new DomainError('refused', 'offer.status_refused', sentence),
  extendTooEarly: () => new DomainError('refused', 'offer.extended_already', 'Cette offre vient d’être prolongée : revenez quand il lui restera moins de deux mois.'),
  notYours: () => new DomainError('forbidden', 'offer.not_yours', 'Cette offre n’est pas celle de votre entreprise.'),
  outOfScope: () => new DomainError('forbidden', 'offer.out_of_scope', 'Cette offre n’est pas de votre territoire ou de vos branches.'),
};

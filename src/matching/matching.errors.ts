import { DomainError, fieldError } from '../shared/domain-error.js';

/** Everything that matching refuses, with stable codes. */
export const matchingErrors = {
  pairNotFound: () => new DomainError('not_found', 'pair.not_found', 'Cette personne ou cette offre n’existe pas, ou l’offre n’est pas complète : choisissez-en une autre.'),
  candidateNotFound: () => new DomainError('not_found', 'candidate.unknown', 'Cette personne n’existe pas, ou n’est pas de votre territoire.'),
  runNotFound: () => new DomainError('not_found', 'run.not_found', 'Ce calcul n’existe pas : choisissez-en un dans le journal.'),
  noDistribution: () => new DomainError('refused', 'run.no_distribution', 'Aucun calcul complet n’a encore mesuré de listes, ou celui-ci n’en a mesuré aucune : lancez « match run ».'),
  regionUnknown: () => fieldError('invalid', 'region', 'matching.region_unknown', 'Personne ne cherche et aucune offre n’est ouverte dans cette région : donnez un code de région de l’INSEE (32 pour les Hauts-de-France).'),
  runUnderWay: () => new DomainError('conflict', 'matching.under_way', 'Un appariement est déjà en cours : attendez sa fin, puis recommencez.'),
  roundNotFound: () => new DomainError('not_found', 'round.not_found', 'Ce tour final n’existe pas : choisissez-en un dans la liste.'),
  roundEmpty: () => fieldError('invalid', 'receivers', 'round.empty', 'Choisissez au moins une offre ou une session.'),
  roundTooLarge: (most: number) => fieldError('invalid', 'receivers', 'round.too_large', `Un tour final porte sur ${most} offres ou sessions au plus : faites-en plusieurs.`),
  roundManyRegions: () => fieldError('invalid', 'receivers', 'round.many_regions', 'Ces offres ou ces sessions sont de plusieurs régions : faites un tour final par région.'),
  roundUnknown: (field: 'offers' | 'sessions' | 'candidates', ids: readonly number[]) =>
    fieldError('invalid', field, 'round.unknown', `Ces numéros n’existent pas : ${ids.slice(0, 10).join(', ')}. Retirez-les, puis recommencez.`),
};

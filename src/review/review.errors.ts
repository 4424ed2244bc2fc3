import { DomainError, fieldError } from '../shared/domain-error.js';
import type { MatchState } from './match.entity.js';

/** How many proposals of an adviser may wait for one candidate's answer at a time. */
export const OPEN_PROPOSALS = 3;

const STATE_WORDS: Record<MatchState, string> = {
  proposed: 'est en préparation',
  presented: 'attend une réponse',
  mutual: 'intéresse les deux côtés',
  meeting: 'en est à la rencontre',
  signed: 'est signée',
  rejected: 'a été écartée',
  declined: 'a reçu un non',
  withdrawn: 'a été retirée',
  obsolete: 'n’est plus possible',
  expired: 'a expiré',
};

export const reviewErrors = {
  notFound: (): DomainError => new DomainError('not_found', 'match.not_found', 'Cette mise en relation n’existe pas, ou ne vous concerne pas.'),
  candidateNotFound: (): DomainError => new DomainError('not_found', 'match.candidate_not_found', 'Cette personne n’existe pas, ou n’habite pas vos territoires.'),
  noProfile: (): DomainError => new DomainError('refused', 'match.no_profile', 'Remplis d’abord ton profil : il sert à ta candidature.'),
  notSearching: (): DomainError => new DomainError('refused', 'match.not_searching', 'Ta recherche est en pause : reprends-la dans ton profil, puis postule.'),
  hasContract: (): DomainError => new DomainError('refused', 'match.has_contract', 'Tu as déjà un contrat signé : pour chercher à nouveau, parles-en à ton conseiller.'),
  candidateNotActive: (): DomainError => new DomainError('refused', 'match.candidate_not_active', 'Cette personne ne cherche plus pour le moment.'),
  offerNotFound: (): DomainError => new DomainError('not_found', 'match.offer_not_found', 'Cette offre n’existe pas.'),
  offerNotOpen: (): DomainError => new DomainError('refused', 'match.offer_not_open', 'Cette offre n’est plus ouverte : choisissez-en une autre.'),
  offerFull: (): DomainError => new DomainError('refused', 'match.offer_full', 'Cette offre est complète, toutes ses places sont prises : il y en a d’autres pour le même métier.'),
  applyAtSource: (url: string): DomainError => new DomainError('refused', 'match.apply_at_source', `Pour cette offre, la candidature se fait chez le recruteur : ${url}`),
  alreadyLive: (): DomainError => new DomainError('conflict', 'match.already_live', 'Cette personne et cette offre sont déjà en relation : rechargez la page.'),
  tooManyOpen: (): DomainError =>
    new DomainError('refused', 'match.too_many_open', `Au plus ${OPEN_PROPOSALS} propositions à la fois : attendez une réponse, ou retirez-en une.`),
  notPossible: (state: MatchState): DomainError =>
    new DomainError('conflict', 'match.not_possible', `Cette mise en relation ${STATE_WORDS[state]} : ce que vous demandez n’est plus possible. Rechargez la page.`),
  reasonMissing: (): DomainError => fieldError('invalid', 'reason', 'match.reason_missing', 'Choisissez une raison.'),
  banned: (): DomainError => new DomainError('refused', 'match.banned', 'Cette paire a été exclue : levez d’abord l’exclusion.'),
  optedOut: (): DomainError => new DomainError('refused', 'match.opted_out', 'Cette personne ne veut pas de propositions : elle cherche par elle-même.'),
  territoryNotYours: (): DomainError => fieldError('forbidden', 'territory', 'match.territory_not_yours', 'Ce territoire n’est pas dans votre périmètre.'),
  sessionNotFitting: (): DomainError => fieldError('invalid', 'sessionId', 'match.session_not_fitting', 'Cette session n’existe pas ou n’a plus de place : choisissez-en une autre.'),
  guardianMissing: (): DomainError => new DomainError('refused', 'match.guardian_missing', 'Cette personne est mineure : un parent donne d’abord son accord, un conseiller le note.'),
  meetingOutOfRange: (): DomainError => fieldError('invalid', 'on', 'match.meeting_out_of_range', 'La rencontre a lieu aujourd’hui au plus tôt, dans un an au plus tard.'),
  signedOutOfRange: (): DomainError => fieldError('invalid', 'signedOn', 'match.signed_out_of_range', 'Le contrat est signé aujourd’hui au plus tard, depuis un an au plus.'),
  alreadyPlaced: (): DomainError => new DomainError('conflict', 'match.already_placed', 'Cette personne a déjà signé un contrat : rechargez la page.'),
  sessionFull: (): DomainError =>
    fieldError('refused', 'elsewhere', 'match.session_full', 'Cette session n’a plus de place : si la formation se fait dans une autre, cochez la case.'),
  pinRefused: (sentence: string): DomainError => new DomainError('refused', 'match.pin_refused', `Aucun calcul ne peut faire entrer cette offre dans la liste : ${sentence}`),
  banTooLong: (months: number): DomainError => fieldError('invalid', 'until', 'match.ban_too_long', `Une exclusion dure ${months} mois au plus : choisissez un jour plus proche.`),
  banInPast: (): DomainError => fieldError('invalid', 'until', 'match.ban_in_past', 'La fin de l’exclusion doit être dans le futur.'),
};

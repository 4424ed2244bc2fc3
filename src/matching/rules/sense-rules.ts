import { needsTraining } from '../../shared/contract-kind.js';
import { daysBetween } from '../../shared/calendar-date.js';
import { trainingStart } from '../../law/training-start.js';
import { LEVELS } from '../../shared/level.js';
import { highestDiplomaFrom } from './highest-diploma.js';
import { DAYS_BEFORE_AVAILABLE, MAX_MINUTES_TO_FIRM, MAX_MINUTES_TO_SITE, SURE_OCCUPATION, squaredFirmLimit, squaredSiteLimit } from './limits.js';
import type { Rule } from './rule.js';

type SenseRule = Pick<Rule, 'code' | 'effect' | 'sentence' | 'applies'>;

const REFUSALS: readonly SenseRule[] = [
  {
    code: 'offer.full', effect: 'refuse', sentence: 'Toutes les places de cette offre sont prises.',
    applies: ({ offer }) => offer.seats <= 0,
  },
  {
    code: 'contract.not_wished', effect: 'refuse', sentence: 'Ce type de contrat n’est pas de ceux que la personne cherche.',
    applies: ({ candidate, offer }) => !candidate.contractKinds.includes(offer.contractKind),
  },
  {
    code: 'occupation.unrelated', effect: 'refuse', sentence: 'Le métier n’est proche d’aucun de ceux que la personne souhaite.',
    applies: ({ relation }) => relation === null,
  },
  {
    code: 'travel.beyond_limit', effect: 'refuse', sentence: 'L’entreprise est plus loin que la distance acceptée.',
    applies: ({ candidate, squaredMetresToFirm }) => squaredMetresToFirm > squaredFirmLimit(candidate.maxKm),
  },
  {
    code: 'travel.too_long', effect: 'refuse', sentence: `Le trajet vers l’entreprise est estimé à plus de ${MAX_MINUTES_TO_FIRM} minutes avec les moyens indiqués.`,
    applies: ({ minutesToFirm }) => minutesToFirm > MAX_MINUTES_TO_FIRM,
  },
  {
    code: 'licence.required', effect: 'refuse', sentence: 'Le poste demande le permis de conduire, que la personne n’a pas.',
    applies: ({ candidate, offer }) => offer.licenceRequired && !candidate.licence,
  },
  {
    code: 'session.none', effect: 'refuse', sentence: 'Aucune session de formation ouverte ne prépare à ce métier autour de cette date.',
    applies: ({ offer, session }) => needsTraining(offer.contractKind) && session === null,
  },
  {
    code: 'session.full', effect: 'refuse', sentence: 'La session de formation n’a plus de place.',
    applies: ({ session }) => session !== null && session.freePlaces <= 0,
  },
  {
    code: 'session.out_of_window', effect: 'refuse', sentence: 'La formation commence à plus de trois mois du début du contrat.',
    applies: ({ offer, session }) => offer.contractKind === 'professionalisation' && session !== null && trainingStart(offer.startsOn, session.startsOn) !== null,
  },
  {
    code: 'session.out_of_reach', effect: 'refuse', sentence: 'Aucun lieu de formation avec une place libre n’est à portée du domicile.',
    applies: ({ candidate, session, squaredMetresToSite, minutesToSite }) =>
      session !== null && (squaredMetresToSite > squaredSiteLimit(candidate.maxKm) || minutesToSite > MAX_MINUTES_TO_SITE),
  },
  {
    code: 'level.out_of_reach', effect: 'refuse', sentence: 'Le diplôme préparé est trop loin du niveau actuel.',
    applies: ({ candidate, session }) => session !== null && session.level > highestDiplomaFrom(candidate.level),
  },
];

const FLAGS: readonly SenseRule[] = [
  {
    code: 'start.before_available', effect: 'flag', sentence: 'Le contrat commence plus d’un mois avant la date de disponibilité.',
    applies: ({ candidate, offer }) => daysBetween(offer.startsOn, candidate.availableFrom) > DAYS_BEFORE_AVAILABLE,
  },
  {
    code: 'level.below_minimum', effect: 'flag', sentence: 'Le niveau est en dessous de celui que l’entreprise demande.',
    applies: ({ candidate, offer }) => LEVELS.indexOf(candidate.level) < LEVELS.indexOf(offer.minimumLevel),
  },
  {
    code: 'occupation.uncertain', effect: 'flag', sentence: 'Le métier a été lu dans le titre de l’annonce : vérifiez-le.',
    applies: ({ offer }) => offer.occupationConfidence < SURE_OCCUPATION,
  },
];

/** The rules of sense. Those of training speak only of contracts that have a session. */
export const SENSE_RULES: readonly Rule[] = [...REFUSALS, ...FLAGS].map((rule) => ({ ...rule, article: null, validFrom: '2000-01-01', validTo: null, origin: 'sense' }));

import { apprenticeshipWindow } from '../../law/apprenticeship-age.js';
import { trainingStartWindow } from '../../law/training-start.js';
import { fromEpochDay, type CalendarDate } from '../../shared/calendar-date.js';
import type { ContractKind } from '../../shared/contract-kind.js';
import { highestDiplomaFrom } from '../rules/highest-diploma.js';
import { MAX_MINUTES_TO_FIRM, MAX_MINUTES_TO_SITE, SITE_LIMIT_AT_LEAST_KM, SITE_LIMIT_FACTOR } from '../rules/limits.js';
import type { PairStory } from './pair-story.js';
import { counted, dayWords, diplomaWords, journeyWords, minuteWords } from './plain-words.js';

const CONTRACTS: Readonly<Record<ContractKind, string>> = { apprenticeship: 'l’apprentissage', professionalisation: 'la professionnalisation', fixed_term: 'le CDD', permanent: 'le CDI' };

/**
 * What would have to change for a refused pair to open, a few words for each rule that refuses, in the order of the rules: to whoever
 * reads, so that they begin with neither tu nor vous. Empty for a feasible pair. Pure.
 */
export function whatWouldOpen(story: PairStory): string[] {
  return story.refusing.map(({ code }) => OPENINGS[code]?.(story) ?? 'un autre avis');
}

const windowWords = (startsOn: CalendarDate): string => {
  const { first, last } = trainingStartWindow(startsOn);
  return `entre le ${dayWords(fromEpochDay(first))} et le ${dayWords(fromEpochDay(last))}`;
};
const trainingThen = ({ offer }: PairStory): string => `une session qui commence ${windowWords(offer.startsOn)}`;
const siteLimit = (maxKm: number): number => Math.max(SITE_LIMIT_FACTOR * maxKm, SITE_LIMIT_AT_LEAST_KM);

/** By rule that refuses (every one of the table, tested). */
export const OPENINGS: Readonly<Record<string, (story: PairStory) => string>> = {
  'law.age_under_minimum': ({ candidate }) => `un contrat qui commence le ${dayWords(fromEpochDay(apprenticeshipWindow(candidate).first))} ou plus tard`,
  'law.age_over_limit': () => 'un des cas de l’article L6222-2 (travailleur handicapé, création d’entreprise, suite d’un apprentissage…), avec l’accord de la personne',
  'law.length_out_of_range': ({ offer }) => `un contrat de 6 à 36 mois (${offer.months} annoncés)`,
  'law.training_starts_too_late': trainingThen,
  'law.training_starts_too_early': trainingThen,
  'law.no_seat': ({ offer }) => `un maître d’apprentissage de plus, ou un début après la fin d’un contrat en cours (${counted(offer.seatFacts.masters, 'maître', 'maîtres')} aujourd’hui)`,
  'law.professionalisation_age': () => 'de 16 à 25 ans au début, ou une inscription comme demandeur d’emploi',
  'law.professionalisation_length': ({ offer }) => `un contrat plus court (${offer.months} mois annoncés)`,
  'offer.full': () => 'une place de plus dans l’offre',
  'contract.not_wished': ({ offer }) => `accepter aussi ${CONTRACTS[offer.contractKind]}`,
  'occupation.unrelated': ({ tradeLabel }) => `un vœu proche de « ${tradeLabel} »`,
  'travel.beyond_limit': ({ candidate, toFirm, offer }) => (offer.place === null || candidate.place === null ? 'un lieu connu des deux côtés' : `accepter ${Math.ceil(toFirm.km)} km (${candidate.maxKm} aujourd’hui)`),
  'travel.too_long': ({ toFirm }) => `un moyen de transport qui mette moins de ${minuteWords(MAX_MINUTES_TO_FIRM)} (${journeyWords(toFirm)} aujourd’hui)`,
  'licence.required': () => 'avoir le permis, ou que l’entreprise s’en passe',
  'session.none': ({ offer, tradeLabel }) => `une formation à « ${tradeLabel} » avec une place, qui commence ${windowWords(offer.startsOn)}`,
  'session.full': () => 'une place de plus dans la formation',
  'session.out_of_window': trainingThen,
  'session.out_of_reach': ({ candidate, toSite }) => siteWords(candidate.maxKm, toSite),
  'level.out_of_reach': ({ candidate }) => `un diplôme jusqu’au niveau ${diplomaWords(highestDiplomaFrom(candidate.level))}`,
  'said.banned': () => 'que l’exclusion soit levée par un conseiller',
  'said.rejected': () => 'qu’un conseiller revienne sur sa décision',
  'said.refused': () => 'que la personne revienne sur son refus',
  'said.signed': () => 'que le contrat signé prenne fin',
};

function siteWords(maxKm: number, toSite: PairStory['toSite']): string {
  const nearer = `une formation à ${siteLimit(maxKm)} km et ${minuteWords(MAX_MINUTES_TO_SITE)} au plus`;
  return toSite === null ? nearer : `${nearer} (la plus proche qui convienne est à ${Math.ceil(toSite.km)} km, ${journeyWords(toSite)})`;
}

import { squaredMetres, toFlat } from '../../reference/travel/flat-map.js';
import { quickestJourney } from '../../reference/travel/travel-time.js';
import { needsTraining } from '../../shared/contract-kind.js';
import { daysBetween } from '../../shared/calendar-date.js';
import { isPlausiblePoint, type Point } from '../../shared/geo.js';
import { foldText } from '../../shared/text.js';
import type { RuledPair } from '../rules/ruled-pair.js';
import type { ScoredPair } from '../scoring/scored-pair.js';
import type { CandidateFacts } from './candidate-facts.js';
import type { MarketReference } from './market-reference.js';
import type { OfferFacts } from './offer-facts.js';
import { isSaid } from './said.js';
import type { SessionFacts } from './session-facts.js';

export interface PairView {
  ruled: RuledPair;
  scored: ScoredPair;
}

/** A pair as rules and criteria see it, made from the facts of both sides and the session chosen (null: none). */
export function viewPair(candidate: CandidateFacts, offer: OfferFacts, session: SessionFacts | null, said: number, reference: MarketReference): PairView {
  const { relation, wish } = reference.related.nearest(candidate.wishes, offer.occupationCode);
  const trained = needsTraining(offer.contractKind) ? session : null;
  const toFirm = way(candidate, offer.place);
  const toSite = trained === null ? { squaredMetres: 0, minutes: 0 } : way(candidate, trained.place);
  const ruled: RuledPair = {
    candidate, offer, session: trained, relation, said,
    squaredMetresToFirm: toFirm.squaredMetres, minutesToFirm: toFirm.minutes, squaredMetresToSite: toSite.squaredMetres, minutesToSite: toSite.minutes,
  };
  const skills = countCommon(offer.skills, candidate.skills);
  const scored: ScoredPair = {
    relation, wish, minutesToFirm: toFirm.minutes, minutesToSite: toSite.minutes,
    level: candidate.level, targetLevel: candidate.targetLevel, minimumLevel: offer.minimumLevel, certificationLevel: trained?.level ?? 0,
    daysFromAvailability: daysBetween(candidate.availableFrom, offer.startsOn),
    skillsAsked: skills.asked, skillsMet: skills.met, usualBranch: reference.branches.isUsual(candidate.wishes, offer.naf),
    interest: interestOf(said), candidateRhythm: candidate.rhythm, offerRhythm: offer.rhythm, trainingRhythm: trained?.rhythm ?? null,
    contractKind: offer.contractKind, months: offer.months, trainingMonths: trained?.months ?? 0,
    licence: candidate.licence, licenceRequired: offer.licenceRequired, answerRate: offer.answerRate,
  };
  return { ruled, scored };
}

function way(candidate: CandidateFacts, to: Point | null): { squaredMetres: number; minutes: number } {
  const from = candidate.place;
  const isKnown = from !== null && to !== null && isPlausiblePoint(from) && isPlausiblePoint(to);
  const squared = isKnown ? squaredMetres(toFlat(from), toFlat(to)) : Infinity;
  return { squaredMetres: squared, minutes: quickestJourney(candidate.travelModes, Math.sqrt(squared)).minutes };
}

function countCommon(asked: readonly string[], known: readonly string[]): { asked: number; met: number } {
  const wanted = new Set(asked.map(foldText));
  const have = new Set(known.map(foldText));
  return { asked: wanted.size, met: [...wanted].filter((skill) => have.has(skill)).length };
}

function interestOf(said: number): ScoredPair['interest'] {
  if (isSaid(said, 'refusal')) return 'refusal';
  return isSaid(said, 'favourite') ? 'favourite' : null;
}

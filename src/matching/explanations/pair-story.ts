import { quickestJourney, type Journey } from '../../reference/travel/travel-time.js';
import { daysBetween } from '../../shared/calendar-date.js';
import type { CandidateFacts } from '../facts/candidate-facts.js';
import type { OfferFacts } from '../facts/offer-facts.js';
import { SAID_BITS, isSaid, type SaidKind } from '../facts/said.js';
import type { SessionFacts } from '../facts/session-facts.js';
import type { Relation } from '../rules/related-occupations.js';
import type { Rule } from '../rules/rule.js';
import { rulesOf } from '../rules/rule-table.js';
import type { EvaluatedPair } from './evaluate-pair.js';
import type { PairStanding } from './load-pair.js';
import { namedSides, type NamedSides } from './named-points.js';

/** Beyond this the table of travel times ends; a place that is not known counts as that far. */
const FARTHEST_METRES = 400_000;

export interface Way extends Journey {
  /** Kilometres as the crow flies, one decimal. */
  km: number;
}

/** All that sentences about a pair are made from. */
export interface PairStory {
  candidate: CandidateFacts;
  offer: OfferFacts;
  session: SessionFacts | null;
  relation: Relation | null;
  /** Which wish the trade is nearest to, from 1; 0 when unrelated. */
  wish: number;
  /** Name of that wish, and of the offer's trade. */
  wishLabel: string;
  tradeLabel: string;
  toFirm: Way;
  toSite: Way | null;
  /** From being available to the start of the contract. */
  days: number;
  skills: { asked: number; met: number };
  refusing: readonly Rule[];
  /** Rules that flag, and refusals that a pin overrides. */
  flagging: readonly Rule[];
  said: readonly SaidKind[];
  points: NamedSides;
  u: number;
  p: number;
  standing: PairStanding;
}

/** `labelOf` names a trade by its ROME code. */
export function storyOf(pair: EvaluatedPair, standing: PairStanding, labelOf: (code: string) => string): PairStory {
  const { ruled, scored } = pair.view;
  const { candidate, offer, session, relation } = ruled;
  return {
    candidate, offer, session, relation, wish: scored.wish, wishLabel: relation === null ? '' : labelOf(candidate.wishes[scored.wish - 1]!), tradeLabel: labelOf(offer.occupationCode),
    toFirm: wayOf(candidate, ruled.squaredMetresToFirm), toSite: session && wayOf(candidate, ruled.squaredMetresToSite),
    days: daysBetween(candidate.availableFrom, offer.startsOn), skills: { asked: scored.skillsAsked, met: scored.skillsMet },
    refusing: rulesOf(pair.refused), flagging: rulesOf(pair.rules & ~pair.refused), said: saidOf(ruled.said),
    points: namedSides(pair.candidatePoints, pair.employerPoints), u: pair.u, p: pair.p, standing,
  };
}

function wayOf({ travelModes }: CandidateFacts, squaredMetres: number): Way {
  const metres = Math.min(FARTHEST_METRES, Math.sqrt(squaredMetres));
  return { km: Math.round(metres / 100) / 10, ...quickestJourney(travelModes, metres) };
}

function saidOf(bits: number): SaidKind[] {
  return (Object.keys(SAID_BITS) as SaidKind[]).filter((kind) => isSaid(bits, kind));
}

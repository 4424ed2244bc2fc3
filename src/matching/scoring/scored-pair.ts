import type { ContractKind } from '../../shared/contract-kind.js';
import type { Level } from '../../shared/level.js';
import type { Rhythm } from '../../shared/rhythm.js';
import type { Relation } from '../rules/related-occupations.js';

/**
 * All that scoring may know of a candidate, an offer and the session chosen for them.
 * No name, sex, age, origin, nationality, family, health; of the address, only travel time.
 */
export interface ScoredPair {
  /** Of the offer's trade to the nearest of the wishes; null when none is related. */
  relation: Relation | null;
  /** Which wish that is: 1 for the first, to 5. */
  wish: number;
  /** Estimated minutes, one way. */
  minutesToFirm: number;
  /** 0 where the contract has no training. */
  minutesToSite: number;
  /** Level obtained. */
  level: Level;
  /** Level of the diploma wished for; null when open. */
  targetLevel: Level | null;
  /** Level the employer asks for. */
  minimumLevel: Level;
  /** Level of the diploma that the session prepares; 0 where the contract has no training. */
  certificationLevel: Level;
  /** Days from the day one is available to the start of the contract; negative when the contract starts earlier. */
  daysFromAvailability: number;
  skillsAsked: number;
  /** Of those asked. */
  skillsMet: number;
  /** Does the firm's activity usually hire for the trades wished? null when not known. */
  usualBranch: boolean | null;
  interest: 'favourite' | 'refusal' | null;
  candidateRhythm: Rhythm | null;
  offerRhythm: Rhythm | null;
  /** Of the session; null where the contract has no training. */
  trainingRhythm: Rhythm | null;
  contractKind: ContractKind;
  /** Length of the contract; null when permanent. */
  months: number | null;
  /** Length of the training; 0 where the contract has none. */
  trainingMonths: number;
  licence: boolean;
  licenceRequired: boolean;
  /** Share of its candidates that the firm answered, 0–100; null when not known. */
  answerRate: number | null;
}

import { answers } from './answers.js';
import { contract } from './contract.js';
import type { CriterionName, Side } from './criteria.js';
import { CRITERION_NAMES } from './criteria.js';
import type { Criterion } from './criterion.js';
import { interest } from './interest.js';
import { level } from './level.js';
import { licence } from './licence.js';
import { occupation } from './occupation.js';
import { rhythm } from './rhythm.js';
import type { ScoredPair } from './scored-pair.js';
import { skills } from './skills.js';
import { start } from './start.js';
import { travel } from './travel.js';
import { pointsFor } from './weights.js';

export const CRITERION_TABLE: Readonly<Record<CriterionName, Criterion>> = { occupation, travel, level, start, skills, interest, rhythm, contract, licence, answers };

export interface SideScore {
  /** Whole points by criterion, in stored order. */
  points: number[];
  /** Their sum, 0–100. */
  total: number;
}

/** Both scores of a pair, the readable way; the kernel must give the very same numbers. */
export function scorePair(pair: ScoredPair): Record<Side, SideScore> {
  return { candidate: scoreSide('candidate', pair), employer: scoreSide('employer', pair) };
}

function scoreSide(side: Side, pair: ScoredPair): SideScore {
  const points = CRITERION_NAMES.map((name) => pointsFor(side, name, CRITERION_TABLE[name][side](pair)));
  return { points, total: points.reduce((sum, value) => sum + value, 0) };
}

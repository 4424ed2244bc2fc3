import type { CriterionName } from './criteria.js';
import type { ScoredPair } from './scored-pair.js';

/** How far a pair meets a criterion, for each side: whole degrees from 0 (not at all) to 100 (fully). */
export interface Criterion {
  name: CriterionName;
  /** What the candidate wants. */
  candidate(pair: ScoredPair): number;
  /** What the employer would accept. */
  employer(pair: ScoredPair): number;
}

/**
 * Whole degrees along straight lines between knots `[x, degree]`, flat before the first and after the last.
 * Knots come in rising x; degrees that rise (or fall) with x make a monotone ramp.
 */
export function ramp(knots: readonly (readonly [number, number])[], x: number): number {
  const next = knots.findIndex(([at]) => x <= at);
  if (next === -1) return knots.at(-1)![1];
  if (next === 0) return knots[0]![1];
  const [fromX, from] = knots[next - 1]!;
  const [toX, to] = knots[next]!;
  return Math.round(from + ((to - from) * (x - fromX)) / (toX - fromX));
}

import type { CriterionPoints } from '../matching.schema.js';
import { CRITERIA, type Side } from '../scoring/criteria.js';
import { WEIGHTS, criteriaOf } from '../scoring/weights.js';

export interface NamedSides {
  candidateTotal: number;
  employerTotal: number;
  candidatePoints: CriterionPoints[];
  employerPoints: CriterionPoints[];
}

/** Stored points of both sides (whole, in the order of the weights' table) with their names, their most and their sums (0–100). */
export function namedSides(candidate: readonly number[], employer: readonly number[]): NamedSides {
  return {
    candidateTotal: sum(candidate), employerTotal: sum(employer),
    candidatePoints: namedPoints('candidate', candidate), employerPoints: namedPoints('employer', employer),
  };
}

function namedPoints(side: Side, points: readonly number[]): CriterionPoints[] {
  return criteriaOf(side).map((criterion, at) => ({ criterion, label: CRITERIA[criterion], points: points[at] ?? 0, max: WEIGHTS[side][criterion] }));
}

function sum(points: readonly number[]): number {
  return points.reduce((total, value) => total + value, 0);
}

import { CRITERION_NAMES, type CriterionName, type Side } from './criteria.js';

type Weights = Readonly<Record<Side, Readonly<Record<CriterionName, number>>>>;

/** Most points a criterion can bring to each side; a side sums to 100. A change of any number is a new version. */
export const WEIGHTS_VERSION = '2026-11';

export const WEIGHTS: Weights = {
  candidate: { occupation: 30, travel: 25, level: 10, start: 10, skills: 5, interest: 10, rhythm: 5, contract: 5, licence: 0, answers: 0 },
  employer: { occupation: 25, travel: 10, level: 20, start: 15, skills: 15, interest: 0, rhythm: 5, contract: 0, licence: 5, answers: 5 },
};

/** The criteria that count for a side, in stored order. */
export function criteriaOf(side: Side): CriterionName[] {
  return CRITERION_NAMES.filter((name) => WEIGHTS[side][name] > 0);
}

/**
 * Whole points from a degree of 0 (not met) to 100 (met): `weight · degree / 100`, halves up.
 * @throws RangeError when the degree is not a whole number from 0 to 100.
 */
export function pointsFor(side: Side, name: CriterionName, degree: number): number {
  if (!Number.isInteger(degree) || degree < 0 || degree > 100) throw new RangeError(`degree of ${name}: ${degree}`);
  return Math.floor((WEIGHTS[side][name] * degree + 50) / 100);
}

import type { Criterion } from './criterion.js';

/** A licence is worth something even where it is not required. */
export function licenceDegree(licence: boolean, required: boolean): number {
  if (licence) return 100;
  return required ? 0 : 60;
}

export const licence: Criterion = {
  name: 'licence',
  candidate: () => 0,
  employer: (pair) => licenceDegree(pair.licence, pair.licenceRequired),
};

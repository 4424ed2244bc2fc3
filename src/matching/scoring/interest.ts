import type { Criterion } from './criterion.js';

/** What the candidate said of the offer; nothing said stands halfway. */
export function interestDegree(interest: 'favourite' | 'refusal' | null): number {
  if (interest === null) return 50;
  return interest === 'favourite' ? 100 : 0;
}

export const interest: Criterion = {
  name: 'interest',
  candidate: (pair) => interestDegree(pair.interest),
  employer: () => 0,
};

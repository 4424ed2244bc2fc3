import type { Criterion } from './criterion.js';

/** A firm that answers its candidates is one that ends up hiring; an unknown rate stands halfway. */
export function answersDegree(answerRate: number | null): number {
  return answerRate ?? 50;
}

export const answers: Criterion = {
  name: 'answers',
  candidate: () => 0,
  employer: (pair) => answersDegree(pair.answerRate),
};

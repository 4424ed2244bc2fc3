import type { Rhythm } from '../../shared/rhythm.js';
import type { Criterion } from './criterion.js';
import { centreShare } from './travel.js';

/** Met when nothing is asked, or there is no training; else falls with the difference of days at the centre. */
export function rhythmDegree(wished: Rhythm | null, training: Rhythm | null): number {
  if (wished === null || training === null || wished === training) return 100;
  return 60 - 4 * Math.abs(centreShare(wished) - centreShare(training));
}

export const rhythm: Criterion = {
  name: 'rhythm',
  candidate: (pair) => rhythmDegree(pair.candidateRhythm, pair.trainingRhythm),
  employer: (pair) => rhythmDegree(pair.offerRhythm, pair.trainingRhythm),
};

import { RHYTHMS, type Rhythm } from '../../shared/rhythm.js';
import type { Criterion } from './criterion.js';
import { ramp } from './criterion.js';

const CANDIDATE = [[10, 100], [25, 80], [45, 50], [70, 20], [100, 0]] as const;
const EMPLOYER = [[25, 100], [60, 60], [120, 0]] as const;

/** Share of the days spent at the training centre, in sixtieths, so that all rhythms are whole. */
export function centreShare(rhythm: Rhythm | null): number {
  return rhythm === null ? 0 : Math.round(RHYTHMS[rhythm].share * 60);
}

/** Whole minutes of an average day's way: to the firm and to the training site, by the days spent at each. */
export function averageMinutes(minutesToFirm: number, minutesToSite: number, share: number): number {
  return Math.floor((minutesToFirm * (60 - share) + minutesToSite * share) / 60);
}

export function travelDegrees(minutes: number): { candidate: number; employer: number } {
  return { candidate: ramp(CANDIDATE, minutes), employer: ramp(EMPLOYER, minutes) };
}

export const travel: Criterion = {
  name: 'travel',
  candidate: (pair) => travelDegrees(averageMinutes(pair.minutesToFirm, pair.minutesToSite, centreShare(pair.trainingRhythm))).candidate,
  employer: (pair) => travelDegrees(averageMinutes(pair.minutesToFirm, pair.minutesToSite, centreShare(pair.trainingRhythm))).employer,
};

import type { Criterion } from './criterion.js';
import { ramp } from './criterion.js';

const CANDIDATE = [[-90, 0], [-30, 60], [0, 100], [45, 100], [120, 60], [300, 0]] as const;
const EMPLOYER = [[-120, 0], [-60, 10], [-14, 70], [0, 100], [90, 100], [300, 50]] as const;

/** Whole days from being available to the start of the contract: best soon after; each day earlier or later never better. */
export function startDegrees(days: number): { candidate: number; employer: number } {
  return { candidate: ramp(CANDIDATE, days), employer: ramp(EMPLOYER, days) };
}

export const start: Criterion = {
  name: 'start',
  candidate: (pair) => startDegrees(pair.daysFromAvailability).candidate,
  employer: (pair) => startDegrees(pair.daysFromAvailability).employer,
};

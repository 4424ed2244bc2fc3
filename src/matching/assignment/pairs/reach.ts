import { minutesByStep, STEP_METRES } from '../../../reference/travel/travel-time.js';
import { MAX_MINUTES_TO_FIRM } from '../../rules/limits.js';
import { modesOf } from '../columns/codes.js';

/** Metres within which a way to work is not too long, for sets of modes by their bits; worked out once a set. */
export class Reach {
  private readonly known: number[] = [];

  metres(modes: number): number {
    return (this.known[modes] ??= reachOf(modes));
  }
}

function reachOf(modes: number): number {
  const steps = minutesByStep(modesOf(modes));
  const beyond = steps.findIndex((minutes) => minutes > MAX_MINUTES_TO_FIRM);
  return (beyond === -1 ? steps.length : beyond) * STEP_METRES;
}

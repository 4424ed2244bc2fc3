import { TRAVEL_MODES, type TravelMode } from '../../shared/travel-mode.js';
import { TRAVEL_SPEEDS } from './travel-speeds.js';

/** Estimates change every 250 m: finer would claim more than they know, and a table of steps is quick to read. */
export const STEP_METRES = 250;
/** The table ends at 400 km; whatever lies beyond counts as that far. */
export const STEPS = 1600;

/**
 * Estimated door-to-door minutes for `km` kilometres as the crow flies; never less for more kilometres.
 * @throws RangeError when `km` is negative or not finite.
 */
export function minutesBy(mode: TravelMode, km: number): number {
  if (!Number.isFinite(km) || km < 0) throw new RangeError(`kilometres: ${km}`);
  const { accessMinutes, detour, legs } = TRAVEL_SPEEDS[mode];
  const road = km * detour;
  let from = 0;
  let minutes = accessMinutes;
  for (const { untilKm, kmPerHour } of legs) {
    if (road <= from) break;
    minutes += ((Math.min(road, untilKm) - from) / kmPerHour) * 60;
    from = untilKm;
  }
  return minutes;
}

/** A product, not a division: whoever measures millions of distances must get the very same step. */
export const STEPS_PER_METRE = 1 / STEP_METRES;

/** The 250 m step (0 to STEPS − 1) that a distance in metres falls in. */
export function stepOf(metres: number): number {
  return Math.min(STEPS - 1, Math.floor(metres * STEPS_PER_METRE));
}

export interface Journey {
  /** Whole minutes. */
  minutes: number;
  mode: TravelMode;
}

/**
 * The quickest of the modes one has, in whole minutes, for a distance in metres as the crow flies; an estimate.
 * @throws RangeError when there is no mode.
 */
export function quickestJourney(modes: readonly TravelMode[], metres: number): Journey {
  const km = ((stepOf(metres) + 0.5) * STEP_METRES) / 1000;
  let best: Journey | undefined;
  for (const mode of TRAVEL_MODES) {
    if (!modes.includes(mode)) continue;
    const minutes = Math.round(minutesBy(mode, km));
    if (best === undefined || minutes < best.minutes) best = { minutes, mode };
  }
  if (best === undefined) throw new RangeError('no mode of travel');
  return best;
}

const tables = new Map<string, Uint16Array>();

/** The same for every step, to be read by index: `STEPS` whole minutes. Made once for each set of modes, so never write into it. */
export function minutesByStep(modes: readonly TravelMode[]): Uint16Array {
  const key = modes.join(' ');
  const known = tables.get(key);
  if (known !== undefined) return known;
  const table = Uint16Array.from({ length: STEPS }, (_, step) => quickestJourney(modes, step * STEP_METRES).minutes);
  tables.set(key, table);
  return table;
}

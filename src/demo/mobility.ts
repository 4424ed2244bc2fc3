import type { SeededRandom } from '../shared/seeded-random.js';
import type { TravelMode } from '../shared/travel-mode.js';
import { CAR_WITH_LICENCE, LICENCE_BY_AGE, LICENCE_RURAL_FACTOR, MAX_KM, MAX_KM_RURAL_FACTOR, MODES, RURAL_BELOW } from './distributions.js';

export interface Mobility {
  licence: boolean;
  travelModes: TravelMode[];
  maxKm: number;
}

/** Licence by age, means of travel and how far, by age and by town or country. */
export function drawMobility(age: number, population: number, random: SeededRandom): Mobility {
  const isRural = population < RURAL_BELOW;
  const licence = age >= 18 && random.chance(Math.min(0.95, licenceShare(age) * (isRural ? LICENCE_RURAL_FACTOR : 1)));
  const travelModes: TravelMode[] = ['walk'];
  if (random.chance(MODES.bike)) travelModes.push('bike');
  if (random.chance(isRural ? MODES.moped.rural : MODES.moped.urban)) travelModes.push('moped');
  if (random.chance(isRural ? MODES.transit.rural : MODES.transit.urban)) travelModes.push('transit');
  if (licence && random.chance(CAR_WITH_LICENCE)) travelModes.push('car');
  return { licence, travelModes, maxKm: maxKm(travelModes, isRural, random) };
}

function licenceShare(age: number): number {
  if (age <= 18) return LICENCE_BY_AGE[0];
  if (age === 19) return LICENCE_BY_AGE[1];
  if (age <= 22) return LICENCE_BY_AGE[2];
  return age <= 25 ? LICENCE_BY_AGE[3] : LICENCE_BY_AGE[4];
}

function maxKm(modes: readonly TravelMode[], isRural: boolean, random: SeededRandom): number {
  const best = (['car', 'transit', 'moped', 'bike'] as const).find((mode) => modes.includes(mode)) ?? 'walk';
  const [from, to] = MAX_KM[best];
  const km = random.between(from, to) * (isRural ? MAX_KM_RURAL_FACTOR : 1);
  return km >= 15 ? 5 * Math.round(km / 5) : Math.round(km);
}

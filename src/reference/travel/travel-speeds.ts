import type { TravelMode } from '../../shared/travel-mode.js';

export interface Leg {
  /** The leg ends at this road distance, kilometres. */
  untilKm: number;
  kmPerHour: number;
}

export interface ModeFacts {
  label: string;
  /** Minutes spent before and after moving: unlocking, parking, walking to the stop and waiting there. */
  accessMinutes: number;
  /** Road distance over distance as the crow flies. */
  detour: number;
  legs: readonly Leg[];
}

/**
 * What the estimates stand on. They are round values of everyday travel in a region of towns and villages, not measures:
 * no timetable, no traffic, no road network. Slower legs first, as a journey leaves the town.
 */
export const TRAVEL_SPEEDS: Readonly<Record<TravelMode, ModeFacts>> = {
  walk: { label: 'à pied', accessMinutes: 0, detour: 1.25, legs: [{ untilKm: Infinity, kmPerHour: 4.8 }] },
  bike: { label: 'à vélo', accessMinutes: 3, detour: 1.25, legs: [{ untilKm: Infinity, kmPerHour: 15 }] },
  moped: { label: 'en cyclomoteur', accessMinutes: 4, detour: 1.3, legs: [{ untilKm: 4, kmPerHour: 25 }, { untilKm: Infinity, kmPerHour: 38 }] },
  transit: { label: 'en transports en commun', accessMinutes: 14, detour: 1.35, legs: [{ untilKm: 8, kmPerHour: 18 }, { untilKm: Infinity, kmPerHour: 45 }] },
  car: { label: 'en voiture', accessMinutes: 6, detour: 1.3, legs: [{ untilKm: 4, kmPerHour: 25 }, { untilKm: 25, kmPerHour: 55 }, { untilKm: Infinity, kmPerHour: 85 }] },
};

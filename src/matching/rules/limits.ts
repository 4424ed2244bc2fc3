/** Longest estimated way to work, one way, whatever distance one agreed to: two hours are no commute. */
export const MAX_MINUTES_TO_FIRM = 90;
/** The centre is for some weeks only, and often lodges: one may go twice as far as to work, and 40 km at least. */
export const SITE_LIMIT_FACTOR = 2;
export const SITE_LIMIT_AT_LEAST_KM = 40;
export const MAX_MINUTES_TO_SITE = 150;
/** A start that comes more days than this before one is available is said to the adviser. */
export const DAYS_BEFORE_AVAILABLE = 31;
/** A trade read from a title with less confidence than this is said to the adviser. */
export const SURE_OCCUPATION = 0.8;

/** Square of the metres that one agrees to go to work. */
export function squaredFirmLimit(maxKm: number): number {
  return (maxKm * 1000) ** 2;
}

/** Square of the metres that one is taken to go to a training site. */
export function squaredSiteLimit(maxKm: number): number {
  return (Math.max(SITE_LIMIT_FACTOR * maxKm, SITE_LIMIT_AT_LEAST_KM) * 1000) ** 2;
}

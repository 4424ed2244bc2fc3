import { EARTH_RADIUS_KM, type Point } from '../../shared/geo.js';

const RADIANS = Math.PI / 180;
/** Middle of Hauts-de-France. */
const CENTRE: Point = { latitude: 49.95, longitude: 2.8 };
const SIN = Math.sin(CENTRE.latitude * RADIANS);
const COS = Math.cos(CENTRE.latitude * RADIANS);

export interface FlatPoint {
  /** Whole metres east of the centre. */
  x: number;
  /** Whole metres north of it. */
  y: number;
}

/**
 * A place on a flat map (azimuthal equidistant around the middle of the region), so that distances cost one square root.
 * They are true to 0.01 % inside the region and to half a percent from one end of France to the other.
 */
export function toFlat(point: Point): FlatPoint {
  const lat = point.latitude * RADIANS;
  const east = (point.longitude - CENTRE.longitude) * RADIANS;
  const cosine = SIN * Math.sin(lat) + COS * Math.cos(lat) * Math.cos(east);
  const angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
  const scale = (EARTH_RADIUS_KM * 1000 * angle) / Math.max(Math.sin(angle), 1e-12);
  if (angle < 1e-9) return { x: 0, y: 0 };
  return {
    x: Math.round(scale * Math.cos(lat) * Math.sin(east)),
    y: Math.round(scale * (COS * Math.sin(lat) - SIN * Math.cos(lat) * Math.cos(east))),
  };
}

/** Square of the distance in metres: exact in whole numbers, so that limits compare without rounding. */
export function squaredMetres(a: FlatPoint, b: FlatPoint): number {
  const x = a.x - b.x;
  const y = a.y - b.y;
  return x * x + y * y;
}

import { EARTH_RADIUS_KM, type Point } from '../../../shared/geo.js';

/** Places are kept as points of the sphere in metres, so that the straight line between two gives the distance. */
const RADIUS_M = EARTH_RADIUS_KM * 1000;
const RADIANS = Math.PI / 180;

type Xyz = [number, number, number];

function xyz({ latitude, longitude }: Point): Xyz {
  const [lat, lon] = [latitude * RADIANS, longitude * RADIANS];
  return [RADIUS_M * Math.cos(lat) * Math.cos(lon), RADIUS_M * Math.cos(lat) * Math.sin(lon), RADIUS_M * Math.sin(lat)];
}

/** As PostgreSQL's `cube` reads it. */
export function cubeOf(point: Point): string {
  return `(${xyz(point).join(',')})`;
}

/** The cube around a circle: what the index looks into. */
export function boxAround(centre: Point, radiusKm: number): string {
  const half = chordOf(radiusKm);
  const middle = xyz(centre);
  return `(${middle.map((value) => value - half).join(',')}),(${middle.map((value) => value + half).join(',')})`;
}

/** Metres of the straight line through the Earth for so many kilometres along its surface. */
export function chordOf(km: number): number {
  return 2 * RADIUS_M * Math.sin(Math.min(Math.PI, km / EARTH_RADIUS_KM) / 2);
}

/** Kilometres along the surface for so many metres of straight line. */
export function kmOfChord(metres: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, metres / (2 * RADIUS_M)));
}

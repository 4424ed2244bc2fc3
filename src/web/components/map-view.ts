import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Point } from '../../shared/geo.js';

export interface Frame {
  width: number;
  height: number;
}

/** Where a place falls on the drawing: pixels from its top left corner. */
export type Projection = (point: Point) => { x: number; y: number };

const KM_PER_DEGREE = 111.32;
/** Hauts-de-France with a margin, degrees. */
const REGION = { centre: { latitude: 49.95, longitude: 2.8 }, heightKm: 270, widthKm: 230 };

/** The whole region, or a circle of `radiusKm` around a place with some margin. */
export function projectionFor(frame: Frame, centre?: Point, radiusKm?: number): Projection {
  const middle = centre ?? REGION.centre;
  const scale = radiusKm === undefined ? Math.min(frame.width / REGION.widthKm, frame.height / REGION.heightKm) : (0.4 * Math.min(frame.width, frame.height)) / radiusKm;
  const perDegree = scale * KM_PER_DEGREE;
  const narrowing = Math.cos((middle.latitude * Math.PI) / 180);
  return ({ latitude, longitude }) => ({
    x: round(frame.width / 2 + (longitude - middle.longitude) * narrowing * perDegree),
    y: round(frame.height / 2 - (latitude - middle.latitude) * perDegree),
  });
}

/** Pixels of one kilometre under a projection. */
export function pixelsPerKm(project: Projection): number {
  const { y } = project({ latitude: 50, longitude: 3 });
  return Math.abs(project({ latitude: 51, longitude: 3 }).y - y) / KM_PER_DEGREE;
}

export interface Cluster<T> {
  x: number;
  y: number;
  members: T[];
}

/** Points that would cover one another, gathered within `reach` pixels of their common middle; those outside the frame are left out. */
export function clusters<T extends Point>(points: readonly T[], project: Projection, frame: Frame, reach = 36): Cluster<T>[] {
  const found: Cluster<T>[] = [];
  for (const point of points) {
    const { x, y } = project(point);
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const near = found.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < reach);
    if (!near) found.push({ x, y, members: [point] });
    else join(near, point, x, y);
  }
  return found.map(({ x, y, members }) => ({ x: round(x), y: round(y), members }));
}

/** The middle moves by its share. */
function join<T>(cluster: Cluster<T>, point: T, x: number, y: number): void {
  cluster.members.push(point);
  cluster.x += (x - cluster.x) / cluster.members.length;
  cluster.y += (y - cluster.y) / cluster.members.length;
}

type Ring = [number, number][];

interface Outlines {
  features: { geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] } }[];
}

let outlines: Ring[][] | undefined;

/** The departments as SVG paths. */
export function departmentPaths(project: Projection): string[] {
  outlines ??= readOutlines();
  return outlines.map((rings) => rings.map((ring) => pathOf(ring, project)).join(''));
}

function readOutlines(): Ring[][] {
  const file = fileURLToPath(new URL('../../reference/data/departments.geojson', import.meta.url));
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as Outlines;
  return features.map(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()));
}

/** Corners less than two pixels from the last one are left out. */
function pathOf(ring: Ring, project: Projection): string {
  const kept: { x: number; y: number }[] = [];
  for (const [longitude, latitude] of ring) {
    const corner = project({ latitude, longitude });
    const last = kept.at(-1);
    if (!last || Math.hypot(corner.x - last.x, corner.y - last.y) >= 2) kept.push(corner);
  }
  return `M${kept.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

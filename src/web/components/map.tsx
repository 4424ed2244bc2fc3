import type { JSX } from 'preact';
import type { Point } from '../../shared/geo.js';
import { assetUrl } from '../assets/asset-urls.js';
import { clusters, departmentPaths, pixelsPerKm, projectionFor, type Frame } from './map-view.js';

export interface MapPoint extends Point {
  label: string;
  href?: string;
}

interface MapProps {
  /** What the map shows, for those who do not see it: the same stands in words beside it. */
  label: string;
  points: readonly MapPoint[];
  centre?: Point;
  radiusKm?: number;
  /** Draws the circle; without it the radius only frames the view. */
  hasCircle?: boolean;
  /** `tall` beside a list, `flat` in a page, `square` in a side column. */
  shape?: 'tall' | 'flat' | 'square';
}

const FRAMES: Record<NonNullable<MapProps['shape']>, Frame> = {
  tall: { width: 420, height: 640 },
  flat: { width: 720, height: 300 },
  square: { width: 360, height: 280 },
};

/** The departments' outlines with what was found; a script makes it movable, without it the drawing stands. */
export function Map({ label, points, centre, radiusKm, hasCircle = true, shape = 'tall' }: MapProps): JSX.Element {
  const data = { centre, radiusKm, hasCircle, points: points.map(({ latitude, longitude, label: text, href }) => [round(latitude), round(longitude), text, href ?? '']) };
  return (
    <div class={`map map-${shape}`} data-map={JSON.stringify(data)} data-outlines={assetUrl('departments.geojson')} data-label={label}>
      <Drawing label={label} points={points} centre={centre} radiusKm={radiusKm} hasCircle={hasCircle} frame={FRAMES[shape]} />
    </div>
  );
}

function Drawing({ label, points, centre, radiusKm, hasCircle, frame }: Omit<MapProps, 'shape'> & { frame: Frame }): JSX.Element {
  const project = projectionFor(frame, centre, radiusKm);
  const middle = centre && project(centre);
  return (
    <svg class="map-drawing" role="img" aria-label={label} viewBox={`0 0 ${frame.width} ${frame.height}`} preserveAspectRatio="xMidYMid slice">
      {departmentPaths(project).map((path, at) => (
        <path key={at} class="map-land" d={path} />
      ))}
      {middle && hasCircle && radiusKm !== undefined && <circle class="map-radius" cx={middle.x} cy={middle.y} r={pixelsPerKm(project) * radiusKm} />}
      {clusters(points, project, frame).map(({ x, y, members }) => (
        <g key={`${x}:${y}`}>
          <circle class={members.length === 1 ? 'map-one' : 'map-many'} cx={x} cy={y} r={discRadius(members.length)} />
          {members.length > 1 && <text class="map-count" x={x} y={y + 5}>{members.length}</text>}
        </g>
      ))}
    </svg>
  );
}

function discRadius(count: number): number {
  return count === 1 ? 7 : Math.min(20, 12 + count / 3);
}

/** Five decimals: a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

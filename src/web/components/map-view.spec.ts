import { describe, expect, it } from '@jest/globals';
import { clusters, departmentPaths, pixelsPerKm, projectionFor } from './map-view.js';

const frame = { width: 400, height: 600 };
const lille = { latitude: 50.6317, longitude: 3.0478 };

describe('the drawn map', () => {
  it('has the place in its middle and the circle inside', () => {
    const project = projectionFor(frame, lille, 30);
    expect(project(lille)).toEqual({ x: 200, y: 300 });
    expect(pixelsPerKm(project) * 30).toBeCloseTo(160, 0);
  });
  it('shows the whole region when no place is asked', () => {
    const project = projectionFor(frame);
    for (const place of [{ latitude: 51.08, longitude: 2.54 }, { latitude: 48.84, longitude: 3.48 }, { latitude: 49.78, longitude: 1.4 }, { latitude: 49.9, longitude: 4.2 }]) {
      const { x, y } = project(place);
      expect(x > 0 && x < frame.width && y > 0 && y < frame.height).toBe(true);
    }
  });
  it('gathers points that would cover one another, and leaves out those outside', () => {
    const project = projectionFor(frame, lille, 30);
    const points = [lille, { latitude: 50.632, longitude: 3.048 }, { latitude: 50.75, longitude: 3.2 }, { latitude: 48, longitude: 0 }];
    expect(clusters(points, project, frame).map(({ members }) => members.length).sort()).toEqual([1, 2]);
  });
  it('draws the five departments', () => expect(departmentPaths(projectionFor(frame)).every((path) => /^M[\d. L-]+Z/.test(path))).toBe(true));
});

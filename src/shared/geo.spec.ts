import { describe, expect, it } from '@jest/globals';
import { distanceKm, isPlausiblePoint } from './geo.js';

const LILLE = { latitude: 50.6317, longitude: 3.0478 };

describe('places', () => {
  it.each([
    ['Lille and Roubaix', { latitude: 50.688, longitude: 3.1826 }, 11.4],
    ['Lille and Amiens', { latitude: 49.901, longitude: 2.2901 }, 97.5],
    ['Lille and itself', LILLE, 0],
  ])('%s are so many kilometres apart', (_, other, expected) => {
    expect(distanceKm(LILLE, other)).toBeCloseTo(expected, 0);
    expect(distanceKm(other, LILLE)).toBe(distanceKm(LILLE, other));
  });

  it('are half the globe apart at most', () => {
    expect(distanceKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(Math.PI * 6378.168, 3);
    expect(distanceKm({ latitude: 0, longitude: -179.99 }, { latitude: 0, longitude: 179.99 })).toBeLessThan(3);
  });

  it.each([[LILLE, true], [{ latitude: -90, longitude: 180 }, true], [{ latitude: 0, longitude: 3 }, true], [{ latitude: 50, longitude: 0 }, true]])('%p is plausible', (point) => expect(isPlausiblePoint(point)).toBe(true));
  it.each([
    [{ latitude: 0, longitude: 0 }], [{ latitude: 90.1, longitude: 3 }], [{ latitude: 50, longitude: 180.5 }], [{ latitude: Number.NaN, longitude: 3 }], [{ latitude: 50, longitude: Number.POSITIVE_INFINITY }],
  ])('%p is not', (point) => expect(isPlausiblePoint(point)).toBe(false));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceKm } from '../../shared/geo.js';
import { squaredMetres, toFlat } from './flat-map.js';

const inRegion = fc.record({ latitude: fc.double({ min: 48.8, max: 51.1, noNaN: true }), longitude: fc.double({ min: 1.3, max: 4.3, noNaN: true }) });
const inFrance = fc.record({ latitude: fc.double({ min: 42.3, max: 51.1, noNaN: true }), longitude: fc.double({ min: -4.8, max: 8.2, noNaN: true }) });

describe('the flat map', () => {
  it('keeps the region’s distances', () => {
    fc.assert(
      fc.property(inRegion, inRegion, (a, b) => {
        expect(Math.abs(Math.sqrt(squaredMetres(toFlat(a), toFlat(b))) / 1000 - distanceKm(a, b))).toBeLessThan(0.03);
      }),
    );
  });

  it('bends those of France by less than half a percent', () => {
    fc.assert(
      fc.property(inFrance, inFrance, (a, b) => {
        const km = distanceKm(a, b);
        expect(Math.abs(Math.sqrt(squaredMetres(toFlat(a), toFlat(b))) / 1000 - km)).toBeLessThan(0.005 * km + 0.01);
      }),
    );
  });

  it('puts its centre at zero', () => expect(toFlat({ latitude: 49.95, longitude: 2.8 })).toEqual({ x: 0, y: 0 }));
});

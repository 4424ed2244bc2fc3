import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TRAVEL_MODES } from '../../shared/travel-mode.js';
import { minutesBy, minutesByStep, quickestJourney, STEPS, stepOf } from './travel-time.js';

const someModes = fc.subarray([...TRAVEL_MODES], { minLength: 1 });

describe('minutesBy', () => {
  it.each([
    ['walk', 1, 15.6],
    ['bike', 4, 23],
    ['moped', 10, 28],
    ['transit', 10, 48],
    ['car', 10, 25.4],
    ['car', 50, 66.4],
  ] as const)('%s, %d km: about %d minutes', (mode, km, minutes) => {
    expect(minutesBy(mode, km)).toBeCloseTo(minutes, 0);
  });

  it('never gets shorter with distance', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TRAVEL_MODES), fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (mode, km, more) =>
        minutesBy(mode, km + more) >= minutesBy(mode, km)),
    );
  });

  it.each([-1, Number.NaN, Infinity])('refuses %d km', (km) => expect(() => minutesBy('car', km)).toThrow(RangeError));
});

describe('quickestJourney', () => {
  it('takes the quickest mode one has', () => {
    expect(quickestJourney(['walk', 'transit'], 500).mode).toBe('walk');
    expect(quickestJourney(['walk', 'transit'], 20_000).mode).toBe('transit');
    expect(quickestJourney(['transit', 'car'], 20_000).mode).toBe('car');
  });

  it('one more mode never makes it longer', () => {
    fc.assert(
      fc.property(someModes, fc.constantFrom(...TRAVEL_MODES), fc.nat(300_000), (modes, more, metres) =>
        quickestJourney([...modes, more], metres).minutes <= quickestJourney(modes, metres).minutes),
    );
  });

  it('refuses someone without any mode', () => expect(() => quickestJourney([], 1000)).toThrow(RangeError));

  it('is what the table of steps says', () => {
    fc.assert(
      fc.property(someModes, fc.nat(500_000), (modes, metres) => minutesByStep(modes)[stepOf(metres)] === quickestJourney(modes, metres).minutes),
      { numRuns: 30 },
    );
  });
});

describe('minutesByStep', () => {
  it('has one whole number a step, never decreasing', () => {
    const minutes = minutesByStep(['bike', 'transit']);
    expect(minutes).toHaveLength(STEPS);
    expect(minutes.every((value, step) => step === 0 || value >= minutes[step - 1]!)).toBe(true);
  });
});

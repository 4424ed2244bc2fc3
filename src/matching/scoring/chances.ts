import type { Side } from './criteria.js';

/** A change of any number is a new version. */
export const CHANCES_VERSION = '2026-11';

/** Logistic curves: chance = `top` / (1 + exp(−(points − middle) / spread)), until outcomes calibrate them. */
const CURVES: Readonly<Record<Side, { top: number; middle: number; spread: number }>> = {
  candidate: { top: 0.85, middle: 70, spread: 10 },
  employer: { top: 0.8, middle: 68, spread: 11 },
};

/**
 * The one map from points (0–100) to a chance, as a byte 1–255 for 1/255 to 1: for the candidate, Pr(applies | looks);
 * for the employer, Pr(acceptable | applies), seats left aside. Never falls with points, never 0.
 * @throws RangeError when the points are not a whole number from 0 to 100.
 */
export function chanceOf(side: Side, points: number): number {
  if (!Number.isInteger(points) || points < 0 || points > 100) throw new RangeError(`points: ${points}`);
  const { top, middle, spread } = CURVES[side];
  return Math.max(1, Math.round((255 * top) / (1 + Math.exp(-(points - middle) / spread))));
}

/** The same for every number of points: 101 bytes. */
export function chanceTable(side: Side): Uint8Array {
  return Uint8Array.from({ length: 101 }, (_, points) => chanceOf(side, points));
}

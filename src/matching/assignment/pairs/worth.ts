import { chanceTable } from '../../scoring/chances.js';

const U = chanceTable('candidate');
const P = chanceTable('employer');
/** Rows of offers fit below this; a worth times it still is an exact whole number. */
const ROWS = 2 ** 22;
/** Above any worth: what an adviser pinned comes first. */
const PINNED = 2 ** 17;

/**
 * Worth of a pair by its points (candidate's · 256 + employer's): u · p of their chances as bytes, 1 to 65,025. It orders pairs as
 * sqrt(u · p) does, and is whole, so that orders are exact.
 */
export function worthOf(points: number): number {
  return U[points >> 8]! * P[points & 255]!;
}

/** Chances of both sides as bytes. */
export function chancesOf(points: number): { u: number; p: number } {
  return { u: U[points >> 8]!, p: P[points & 255]! };
}

/** One number to sort a candidate's pairs by; greater is better: pinned, then worth, then the lower row of the offer. */
export function keyOf(offer: number, points: number, isPinned: boolean): number {
  return (worthOf(points) + (isPinned ? PINNED : 0)) * ROWS + (ROWS - 1 - offer);
}

export function offerOfKey(key: number): number {
  return ROWS - 1 - (key - Math.floor(key / ROWS) * ROWS);
}

export function isPinnedKey(key: number): boolean {
  return key >= PINNED * ROWS;
}

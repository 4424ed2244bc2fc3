import { SeededRandom } from '../shared/seeded-random.js';

/** A sequence of its own for each part of the region, so that a change in one part leaves the others as they were. */
export function streamOf(seed: number, part: string): SeededRandom {
  let hash = 0x811c9dc5;
  for (const character of `${seed}:${part}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return new SeededRandom(hash);
}

/** A whole number inside the drawn range, both ends included. */
export function inside(range: readonly [number, number], random: SeededRandom): number {
  return random.between(range[0], range[1]);
}

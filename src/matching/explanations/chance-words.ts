import type { PairStanding } from './load-pair.js';

/** What others of the same lists take of an offer, each: a look, an application, a yes; the middle of what runs show. */
const WEIGHT_OF_ANOTHER = 0.2;
/** From these chances on we call them good, or possible. */
const GOOD = 0.3;
const POSSIBLE = 0.12;

export type Chance = 'good' | 'possible' | 'disputed';

/** Lists the offer stands in, counting this person's even when it does not. */
export function peopleOf({ lists, rank }: Pick<PairStanding, 'lists' | 'rank'>): number {
  return rank === null ? lists + 1 : Math.max(1, lists);
}

/**
 * How good the chances are if one applies: acceptable with `p` (0–255), and a seat left when those before are Poisson
 * (the model of the lists, here with an average weight for each other person). Never better with more people, never worse with more seats.
 */
export function chanceOfSeat(p: number, people: number, seats: number): Chance {
  const chance = (p / 255) * poissonBelow(seats, WEIGHT_OF_ANOTHER * Math.max(0, people - 1));
  if (chance >= GOOD) return 'good';
  return chance >= POSSIBLE ? 'possible' : 'disputed';
}

/** Pr(Poisson(mean) < count). */
function poissonBelow(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

import type { Pairs } from '../pairs/pairs.js';
import type { Lists } from './lists.js';

/** In how many lists each offer stands. */
export function loadsOf({ offer }: Pick<Pairs, 'offer'>, lists: Lists, offers: number): Int32Array {
  const loads = new Int32Array(offers);
  for (const pair of lists.pair) if (pair !== -1) loads[offer[pair]!]!++;
  return loads;
}

/** Where the classes of the distribution of loads begin: one number each at first, then coarser. */
const CLASSES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100, 200, 500] as const;

/** How many offers stand in so many lists: `[first load of the class, offers]`, up to the class of `most`. */
export function loadHistogram(loads: Int32Array, most: number): [from: number, offers: number][] {
  const classes = CLASSES.filter((from) => from <= most);
  const counts = new Map<number, number>(classes.map((from) => [from, 0]));
  for (const load of loads) {
    const from = classes.findLast((first) => first <= load) ?? 0;
    counts.set(from, counts.get(from)! + 1);
  }
  return [...counts];
}

import type { SeededRandom } from '../shared/seeded-random.js';

/** Draws items with the given weights (zero or above): one binary search a draw. */
export class Weighted<T> {
  private readonly kept: T[] = [];
  private readonly sums: number[] = [];
  readonly total: number;

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    let sum = 0;
    for (const item of items) {
      const weight = weightOf(item);
      if (!(weight > 0)) continue;
      sum += weight;
      this.kept.push(item);
      this.sums.push(sum);
    }
    if (sum === 0) throw new RangeError('a weighted draw needs one positive weight');
    this.total = sum;
  }

  /** From a table of `[value, weight]`. */
  static of<T>(table: readonly (readonly [T, number])[]): Weighted<T> {
    const weights = new Map(table.map(([value, weight]) => [value, weight]));
    return new Weighted([...weights.keys()], (value) => weights.get(value) ?? 0);
  }

  pick(random: SeededRandom): T {
    const target = random.next() * this.total;
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return this.kept[low] as T;
  }
}

/** At most `count` different items, heavier ones more likely (Efraimidis and Spirakis, 2006). */
export function sampleWithout<T>(items: readonly T[], weightOf: (item: T) => number, count: number, random: SeededRandom): T[] {
  return items
    .map((item) => ({ item, key: Math.log(1 - random.next()) / Math.max(weightOf(item), 1e-9) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ item }) => item);
}

import type { Lists } from '../lists/lists.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';

/** Puts a pair before all others, or nowhere. */
const PINNED = 1e6;
/** Offers that a list has at least, where there are so many. */
export const OFFERS_AT_LEAST = 3;

export function emptyLists(candidates: number, k: number): Lists {
  return { k, pair: new Int32Array(candidates * k).fill(-1), length: new Uint8Array(candidates) };
}

/**
 * The best reply to a score by pair: each candidate's k best above 0, best first, equals by the earlier pair; pinned pairs before all,
 * banned ones never. A list that would have fewer than `atLeast` takes its best others, whatever their score.
 */
export function bestLists(market: OutcomeMarket, score: Float64Array, lists: Lists, atLeast: number = OFFERS_AT_LEAST): void {
  const best = new BestFew(lists.k, atLeast);
  for (let i = 0; i < candidatesOf(market); i++) {
    best.clear();
    for (let pair = market.starts[i]!; pair < market.starts[i + 1]!; pair++) {
      if (market.banned?.[pair] === 1) continue;
      best.offer(pair, boosted(market, pair, score[pair]!));
    }
    lists.length[i] = best.copyTo(lists.pair, i * lists.k);
  }
}

/** A score with what an adviser decided in it. */
export function boosted(market: OutcomeMarket, pair: number, score: number): number {
  return market.pinned?.[pair] === 1 ? PINNED + score : score;
}

/** The k greatest of what is offered, kept sorted by insertion. */
export class BestFew {
  private readonly scores: Float64Array;
  private readonly items: Int32Array;
  count = 0;

  constructor(
    private readonly k: number,
    private readonly atLeast: number = OFFERS_AT_LEAST,
  ) {
    this.scores = new Float64Array(k);
    this.items = new Int32Array(k);
  }

  clear(): void {
    this.count = 0;
  }

  /** A score must be above this to be among those copied: above 0 where what a list has at least is found, above the last of k. */
  get least(): number {
    const { scores, k, count } = this;
    const atLeast = Math.min(this.atLeast, k);
    if (k === 0) return Infinity;
    if (count < atLeast) return -Infinity;
    return Math.max(Math.min(0, scores[atLeast - 1]!), count < k ? -Infinity : scores[k - 1]!);
  }

  offer(item: number, score: number): void {
    const { scores, items, k } = this;
    let at = this.count;
    if (at === k) {
      if (k === 0 || !(score > scores[k - 1]!)) return;
      at--;
    } else this.count++;
    while (at > 0 && scores[at - 1]! < score) {
      scores[at] = scores[at - 1]!;
      items[at] = items[at - 1]!;
      at--;
    }
    scores[at] = score;
    items[at] = item;
  }

  /** All of them, best first. */
  copyAll(target: Int32Array, from: number): void {
    target.set(this.items.subarray(0, this.count), from);
  }

  /** Best first, −1 where there is none; leaves out scores of 0 and less beyond those that a list has at least. Returns how many. */
  copyTo(target: Int32Array, from: number): number {
    let kept = 0;
    while (kept < this.count && (kept < this.atLeast || this.scores[kept]! > 0)) {
      target[from + kept] = this.items[kept]!;
      kept++;
    }
    target.fill(-1, from + kept, from + this.k);
    return kept;
  }
}

import type { BestOfOffer } from './best-of-offer.js';
import { GrowingPairs, joinPairs } from './growing-pairs.js';
import { WISH_POINTS, type Pairs } from './pairs.js';
import { TopKeys } from './top-keys.js';
import { isPinnedKey, keyOf, offerOfKey, worthOf } from './worth.js';

/**
 * Takes the feasible pairs of candidate after candidate, keeps the best of each, and shows them all to the offers' own best. Offers come by
 * place; `order` says which row stands there, and rows decide between equals.
 */
export class PairCollector {
  private count = 0;
  private readonly top: TopKeys;
  /** By place, of the candidate at hand. */
  private readonly session: Int32Array;
  private readonly points: Uint16Array;
  private readonly placeOf: Int32Array;
  /** Pairs of the candidate at hand, by points of wish. */
  private readonly wishes = new Int32Array(WISH_POINTS);
  /** [candidate][points of wish]: the rank that a pair has by wish. */
  readonly wishRanks: Uint16Array;
  private readonly kept = new GrowingPairs();
  /** Key of the last pair kept of each candidate; what lies below was left out. −1: nothing was. */
  private readonly lastKey: Float64Array;

  constructor(
    private readonly candidates: number,
    private readonly order: Int32Array,
    private readonly keep: number,
    private readonly best: BestOfOffer,
  ) {
    this.top = new TopKeys(keep);
    this.session = new Int32Array(order.length);
    this.points = new Uint16Array(order.length);
    this.placeOf = new Int32Array(order.length);
    order.forEach((row, place) => (this.placeOf[row] = place));
    this.lastKey = new Float64Array(candidates);
    this.wishRanks = new Uint16Array(candidates * WISH_POINTS);
  }

  /** A feasible pair of the candidate at hand. What an adviser pinned is theirs already: the offer need not keep it. */
  add(candidate: number, place: number, session: number, points: number, isPinned: boolean): void {
    this.count++;
    this.top.add(keyOf(this.order[place]!, points, isPinned));
    this.session[place] = session;
    this.points[place] = points;
    this.wishes[points >> 8]!++;
    const worth = worthOf(points);
    if (!isPinned && this.best.wants(place, worth, candidate)) this.best.put(place, worth, candidate, session, points);
  }

  /** Ends the candidate: keeps their best. Returns how many pairs were feasible. */
  take(candidate: number): number {
    const { count, keep } = this;
    this.rankWishes(candidate);
    const sorted = this.top.take();
    this.lastKey[candidate] = count > keep ? (sorted[0] ?? Infinity) : -1;
    for (let at = sorted.length - 1; at >= 0; at--) this.keepPair(candidate, offerOfKey(sorted[at]!), isPinnedKey(sorted[at]!));
    this.count = 0;
    return count;
  }

  private keepPair(candidate: number, offer: number, isPinned: boolean): void {
    const place = this.placeOf[offer]!;
    const points = this.points[place]!;
    this.kept.push(candidate, offer, this.session[place]!, points, Number(isPinned));
  }

  /** Rank by wish: one more than the pairs that the candidate gives more points to. */
  private rankWishes(candidate: number): void {
    let before = 0;
    for (let points = WISH_POINTS - 1; points >= 0; points--) {
      this.wishRanks[candidate * WISH_POINTS + points] = Math.min(32_767, before + 1);
      before += this.wishes[points]!;
    }
    this.wishes.fill(0);
  }

  /** Adds the offers' own best that their candidates did not keep; candidate by candidate, best first. */
  finish(): Pairs {
    const { best } = this;
    const besides = new GrowingPairs();
    for (const { at, offer } of this.leftOut()) {
      const candidate = best.candidate[at]!;
      const points = best.points[at]!;
      besides.push(candidate, offer, best.session[at]!, points, 0);
    }
    return joinPairs(this.candidates, this.kept, besides);
  }

  /** Where in the offers' best the pairs stand that their candidates did not keep, best first. */
  private leftOut(): { at: number; offer: number; key: number }[] {
    const { best, lastKey, order } = this;
    const left: { at: number; offer: number; key: number }[] = [];
    order.forEach((offer, place) => {
      for (let at = best.from(place); at < best.to(place); at++) {
        const key = keyOf(offer, best.points[at]!, false);
        if (key < lastKey[best.candidate[at]!]!) left.push({ at, offer, key });
      }
    });
    return left.sort((a, b) => b.key - a.key);
  }
}

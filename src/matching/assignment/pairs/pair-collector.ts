import type { BestOfOffer } from './best-of-offer.js';
import { GrowingPairs, joinPairs } from './growing-pairs.js';
import type { Pairs } from './pairs.js';
import { isPinnedKey, keyOf, offerOfKey, worthOf } from './worth.js';

const WISHES = 101;

/** Takes the feasible pairs of candidate after candidate, keeps the best of each, and shows them all to the offers' own best. */
export class PairCollector {
  private count = 0;
  private readonly keys: Float64Array;
  private readonly session: Int32Array;
  private readonly points: Uint16Array;
  /** Pairs of the candidate at hand, by points of wish. */
  private readonly wishes = new Int32Array(WISHES);
  /** [candidate][points of wish]: the rank that a pair has by wish. */
  private readonly wishRanks: Uint16Array;
  private readonly kept = new GrowingPairs();
  /** Key of the last pair kept of each candidate; what lies below was left out. −1: nothing was. */
  private readonly lastKey: Float64Array;

  constructor(
    private readonly candidates: number,
    private readonly offers: number,
    private readonly keep: number,
    private readonly best: BestOfOffer,
  ) {
    this.keys = new Float64Array(offers);
    this.session = new Int32Array(offers);
    this.points = new Uint16Array(offers);
    this.lastKey = new Float64Array(candidates);
    this.wishRanks = new Uint16Array(candidates * WISHES);
  }

  /** A feasible pair of the candidate at hand. What an adviser pinned is theirs already: the offer need not keep it. */
  add(candidate: number, offer: number, session: number, points: number, isPinned: boolean): void {
    this.keys[this.count++] = keyOf(offer, points, isPinned);
    this.session[offer] = session;
    this.points[offer] = points;
    this.wishes[points >> 8]!++;
    const worth = worthOf(points);
    if (!isPinned && this.best.wants(offer, worth)) this.best.put(offer, worth, candidate, session, points);
  }

  /** Ends the candidate: keeps their best. Returns how many pairs were feasible. */
  take(candidate: number): number {
    const { count, keep } = this;
    this.rankWishes(candidate);
    const sorted = this.keys.subarray(0, count).sort();
    const first = Math.max(0, count - keep);
    this.lastKey[candidate] = first === 0 ? -1 : sorted[first]!;
    for (let at = count - 1; at >= first; at--) this.keepPair(candidate, offerOfKey(sorted[at]!), isPinnedKey(sorted[at]!));
    this.count = 0;
    return count;
  }

  private keepPair(candidate: number, offer: number, isPinned: boolean): void {
    const points = this.points[offer]!;
    this.kept.push(candidate, offer, this.session[offer]!, points, this.wishRanks[candidate * WISHES + (points >> 8)]!, Number(isPinned));
  }

  /** Rank by wish: one more than the pairs that the candidate gives more points to. */
  private rankWishes(candidate: number): void {
    let before = 0;
    for (let points = WISHES - 1; points >= 0; points--) {
      this.wishRanks[candidate * WISHES + points] = Math.min(32_767, before + 1);
      before += this.wishes[points]!;
    }
    this.wishes.fill(0);
  }

  /** Adds the offers' own best that their candidates did not keep; candidate by candidate, best first. */
  finish(): Pairs {
    const besides = new GrowingPairs();
    for (const { place, offer } of this.leftOut()) {
      const candidate = this.best.candidate[place]!;
      const points = this.best.points[place]!;
      besides.push(candidate, offer, this.best.session[place]!, points, this.wishRanks[candidate * WISHES + (points >> 8)]!, 0);
    }
    return joinPairs(this.candidates, this.kept, besides);
  }

  /** Places in the offers' best of pairs that their candidates did not keep, best first. */
  private leftOut(): { place: number; offer: number; key: number }[] {
    const { best, lastKey } = this;
    const left: { place: number; offer: number; key: number }[] = [];
    for (let offer = 0; offer < this.offers; offer++) {
      for (let place = best.from(offer); place < best.to(offer); place++) {
        const key = keyOf(offer, best.points[place]!, false);
        if (key < lastKey[best.candidate[place]!]!) left.push({ place, offer, key });
      }
    }
    return left.sort((a, b) => b.key - a.key);
  }
}

import { BestFew, boosted, OFFERS_AT_LEAST } from './best-lists.js';
import { holds, type ListState } from './list-state.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';

/** Gains below this are rounding. */
const NOTHING_GAINED = 1e-12;

/** Puts what brings nothing to the whole below all that does. */
const BRINGS_NOTHING = 100;

/** The pairs worth trying: each candidate's best few by the method's last score. Candidate `i` has `pair[i · size … + count[i] − 1]`. */
export interface Shortlist {
  size: number;
  pair: Int32Array;
  count: Int32Array;
}

/** Pairs of candidate `i`, rising. */
export function shortlisted({ size, pair, count }: Shortlist, i: number): Int32Array {
  return pair.subarray(i * size, i * size + count[i]!);
}

/** Beyond these places in the order by score, hardly any pair enters a list. */
export const SHORTLIST_SIZE = 24;

/** The best `size` of each candidate by score, with what is pinned and without what is banned; rising by pair. */
export function shortlistOf(market: OutcomeMarket, score: Float64Array, size: number): Shortlist {
  const candidates = candidatesOf(market);
  const shortlist: Shortlist = { size, pair: new Int32Array(candidates * size), count: new Int32Array(candidates) };
  const best = new BestFew(size);
  for (let i = 0; i < candidates; i++) {
    best.clear();
    for (let pair = market.starts[i]!; pair < market.starts[i + 1]!; pair++) if (market.banned?.[pair] !== 1) best.offer(pair, boosted(market, pair, score[pair]!));
    shortlist.count[i] = best.count;
    best.copyAll(shortlist.pair, i * size);
    shortlisted(shortlist, i).sort();
  }
  return shortlist;
}

/**
 * One round over the candidates (all, or the rows given, in their order): each gets the best reply to the lists of the others as they
 * stand at that moment, kept only if the objective, exactly recounted, gains: more than `worth` where the list is not longer than before. Returns how many changed.
 */
export function improveLists(
  state: ListState, shortlist: Shortlist, offersAtLeast?: number, rows: Iterable<number> = new Int32Array(candidatesOf(state.step.market)).keys(), worth: number = NOTHING_GAINED,
): number {
  const reply = new BestReply(state, shortlist, offersAtLeast, worth);
  let changed = 0;
  for (const i of rows) changed += Number(reply.improve(i));
  return changed;
}

/**
 * Where sessions are short, nothing in reach of some people brings anything to the whole: whoever takes a place there takes it from another.
 * The steps leave them the offers that harm nobody, which are those where nobody has a chance any more. Gives them offers that bring
 * something to themselves instead, and cost the others less than twice that. Returns how many lists changed.
 */
export function giveChances(state: ListState, shortlist: Shortlist, offersAtLeast: number): number {
  const reply = new BestReply(state, shortlist, offersAtLeast, -Infinity);
  let changed = 0;
  for (let i = 0; i < state.omega.length; i++) if (state.lists.length[i]! <= offersAtLeast && shortlist.count[i]! > offersAtLeast) changed += Number(reply.improve(i));
  return changed;
}

/**
 * Works out one candidate's best list against the others' lists. Where sessions are short, what fills it up to the offers that everybody gets
 * at least is chosen as if it brought the candidate twice as much; otherwise, and where one offer is enough, by what it costs the others.
 */
export class BestReply {
  private readonly best: BestFew;
  private readonly pairs: Int32Array;
  private readonly old: Int32Array;

  constructor(
    private readonly state: ListState,
    private readonly shortlist: Shortlist,
    private readonly offersAtLeast: number = OFFERS_AT_LEAST,
    private readonly worth: number = NOTHING_GAINED,
  ) {
    this.best = new BestFew(state.k, offersAtLeast);
    this.pairs = new Int32Array(state.k);
    this.old = new Int32Array(state.k);
  }

  /** Gives candidate `i` their best list; false when it stays, because nothing is gained. */
  improve(i: number): boolean {
    const { state, pairs, old } = this;
    const { lists } = state;
    const length = lists.length[i]!;
    old.set(lists.pair.subarray(i * state.k, i * state.k + state.k));
    const count = this.choose(i, length);
    if (count === length && pairs.every((pair, r) => r >= count || pair === old[r])) return false;
    if (state.setList(i, pairs, count) > (count > length ? NOTHING_GAINED : this.worth)) return true;
    state.setList(i, old, length);
    return false;
  }

  /** First what the list has, so that most of the others are soon seen not to come above it. */
  private choose(i: number, length: number): number {
    const { old, best, shortlist } = this;
    best.clear();
    for (let r = 0; r < length; r++) this.consider(i, old[r]!);
    for (let n = i * shortlist.size; n < i * shortlist.size + shortlist.count[i]!; n++) {
      if (!holds(old, length, shortlist.pair[n]!)) this.consider(i, shortlist.pair[n]!);
    }
    return best.copyTo(this.pairs, 0);
  }

  private consider(i: number, pair: number): void {
    const { state, best } = this;
    const { market } = state.step;
    const least = market.pinned?.[pair] === 1 ? -Infinity : best.least;
    best.offer(pair, boosted(market, pair, this.scoreOf(i, pair, least)));
  }

  /** What a pair brings to candidate `i`, where that is above `least`; otherwise not more than that. */
  scoreOf(i: number, pair: number, least: number = -Infinity): number {
    const { state } = this;
    const rest = state.restWithout(i, pair);
    if (this.offersAtLeast < OFFERS_AT_LEAST || state.step.sessions === null) return state.scoreOf(i, pair, rest, least);
    const score = state.scoreOf(i, pair, rest, Math.max(0, least));
    return score > 0 || least >= 0 ? score : state.scoreOf(i, pair, rest) + state.ownScoreOf(i, pair, rest) - BRINGS_NOTHING;
  }
}

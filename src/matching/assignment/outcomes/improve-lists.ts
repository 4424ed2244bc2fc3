import { BestFew, boosted } from './best-lists.js';
import type { ListState } from './list-state.js';
import { candidatesOf } from './outcome-market.js';

/** Gains below this are rounding. */
const NOTHING_GAINED = 1e-12;

/**
 * One round over all candidates: each gets the best reply to the lists of the others as they stand at that moment, kept only if the
 * objective, exactly recounted, gains. Returns how many lists changed.
 */
export function improveLists(state: ListState): number {
  const reply = new BestReply(state);
  let changed = 0;
  for (let i = 0; i < candidatesOf(state.step.market); i++) changed += Number(reply.improve(i));
  return changed;
}

/** Works out one candidate's best list against the others' lists. */
class BestReply {
  private readonly best: BestFew;
  private readonly pairs: Int32Array;
  private readonly old: Int32Array;

  constructor(private readonly state: ListState) {
    this.best = new BestFew(state.k);
    this.pairs = new Int32Array(state.k);
    this.old = new Int32Array(state.k);
  }

  improve(i: number): boolean {
    const { state, pairs, old } = this;
    const { lists } = state;
    const length = lists.length[i]!;
    old.set(lists.pair.subarray(i * state.k, i * state.k + state.k));
    const count = this.choose(i);
    if (count === length && pairs.every((pair, r) => r >= count || pair === old[r])) return false;
    if (state.setList(i, pairs, count) > NOTHING_GAINED) return true;
    state.setList(i, old, length);
    return false;
  }

  private choose(i: number): number {
    const { state, best } = this;
    const { market } = state.step;
    best.clear();
    for (let pair = market.starts[i]!; pair < market.starts[i + 1]!; pair++) {
      if (market.banned?.[pair] === 1) continue;
      best.offer(pair, boosted(market, pair, state.scoreOf(pair, state.restWithout(i, pair))));
    }
    return best.copyTo(this.pairs, 0);
  }
}

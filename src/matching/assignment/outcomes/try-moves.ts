import type { ListState } from './list-state.js';
import { candidatesOf } from './outcome-market.js';

/** Markets of at most so many pairs are small enough to try every single move, and to count all of it exactly. */
export const FEW_PAIRS = 300;
const NOTHING_GAINED = 1e-12;

const MOST_ROUNDS = 10;

/** Rounds of single moves until none gains, where the market is small enough; returns how many were kept. */
export function finishSmallMarket(state: ListState, offersAtLeast: number): number {
  if (state.step.base.length > FEW_PAIRS) return 0;
  let kept = 0;
  for (let round = 0, gained = 1; round < MOST_ROUNDS && gained > 0; round++) {
    kept += gained = tryMoves(state, offersAtLeast);
    state.refresh();
  }
  return kept;
}

/**
 * One round of every single move, each counted exactly and kept if the objective gains: a pair put in at any rank, in the place of
 * another or beside it, a pair taken out, two ranks exchanged. Where few compete each look weighs much, and the gradient, which speaks
 * of small changes, misses some of these. Pinned pairs stay where they are. Returns how many moves were kept.
 */
function tryMoves(state: ListState, offersAtLeast: number): number {
  const { market } = state.step;
  let kept = 0;
  for (let i = 0; i < candidatesOf(market); i++) {
    for (const move of movesOf(state, i, offersAtLeast)) {
      const old = state.listOf(i);
      const list = move(old);
      if (list === null) continue;
      if (state.setList(i, list, list.length) > NOTHING_GAINED) kept++;
      else state.setList(i, old, old.length);
    }
  }
  return kept;
}

type Move = (list: Int32Array) => Int32Array | null;

function* movesOf({ k, lists, step: { market } }: ListState, i: number, offersAtLeast: number): Generator<Move> {
  const isFree = (pair: number | undefined): boolean => pair !== undefined && market.pinned?.[pair] !== 1;
  const from = market.starts[i]!;
  for (let r = 0; r < k; r++) {
    for (let pair = from; pair < market.starts[i + 1]!; pair++) {
      if (market.banned?.[pair] === 1 || !isFree(pair)) continue;
      yield (list) => (r < list.length && isFree(list[r]) && !list.includes(pair) ? list.with(r, pair) : null);
      yield (list) => (list.length < k && r <= list.length && (r === list.length || isFree(list[r])) && !list.includes(pair) ? Int32Array.of(...list.subarray(0, r), pair, ...list.subarray(r)) : null);
    }
    yield (list) => (r < list.length && list.length > offersAtLeast && isFree(list[r]) ? list.filter((_, at) => at !== r) : null);
    for (let s = r + 1; s < lists.length[i]!; s++) yield (list) => (s < list.length && isFree(list[r]) && isFree(list[s]) ? list.with(r, list[s]!).with(s, list[r]!) : null);
  }
}

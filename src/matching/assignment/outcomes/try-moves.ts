import { SeededRandom } from '../../../shared/seeded-random.js';
import { bestLists } from './best-lists.js';
import type { ListState } from './list-state.js';
import { candidatesOf, type OutcomeMarket } from './outcome-market.js';

/** Markets of at most so many pairs are small enough to try every single move, and to count all of it exactly. */
export const FEW_PAIRS = 300;
const NOTHING_GAINED = 1e-12;

const MOST_ROUNDS = 10;

/** The smallest are climbed from several beginnings, some of them drawn. */
const VERY_FEW_PAIRS = 60;
const DRAWN_BEGINNINGS = 6;

/**
 * Where the market is small enough: single moves until none gains; in the smallest, unless people have seen these lists, also from
 * other beginnings, of which the best stays.
 */
export function finishSmallMarket(state: ListState, offersAtLeast: number, areSeen: boolean): void {
  const { step: { market, base }, lists } = state;
  if (base.length > FEW_PAIRS) return;
  let worth = climb(state, offersAtLeast);
  if (base.length > VERY_FEW_PAIRS || areSeen) return;
  let best = { pair: lists.pair.slice(), length: lists.length.slice() };
  for (const score of beginnings(market)) {
    bestLists(market, score, lists, offersAtLeast);
    const own = climb(state, offersAtLeast);
    if (own <= worth + NOTHING_GAINED) continue;
    worth = own;
    best = { pair: lists.pair.slice(), length: lists.length.slice() };
  }
  lists.pair.set(best.pair);
  lists.length.set(best.length);
  state.refresh();
}

/** Scores by pair from whose best lists to begin: u·p, u, p, and drawn. */
function beginnings({ u, p }: OutcomeMarket): Float64Array[] {
  const random = new SeededRandom(u.length);
  const chances = Float64Array.from(u, (own, pair) => own * p[pair]!);
  return [chances, Float64Array.from(u), Float64Array.from(p), ...Array.from({ length: DRAWN_BEGINNINGS }, () => chances.map((own) => own * random.next()))];
}

/** From the lists as they stand; returns the objective. */
function climb(state: ListState, offersAtLeast: number): number {
  let objective = state.refresh();
  for (let round = 0, gained = 1; round < MOST_ROUNDS && gained > 0; round++) {
    gained = tryMoves(state, offersAtLeast);
    objective = state.refresh();
  }
  return objective;
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

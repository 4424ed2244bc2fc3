import { BestFew } from './best-lists.js';
import { FloorPaths } from './floor-paths.js';
import type { ListState } from './list-state.js';

/** Candidates that an offer is shown to at least, where there are so many who could come. */
export const CANDIDATES_AT_LEAST = 3;
/** Places that are counted exactly before one is chosen. */
const TRIED = 4;

/** Which offers are seen to, and whose lists may change (1 by candidate); unsaid: all. */
export interface FloorsOf {
  offers?: Iterable<number>;
  mayChange?: Uint8Array;
}

/**
 * Sees that every offer with seats stands in three lists wherever that is possible: in those where its coming costs the objective least,
 * at the end of the list, in the place of an offer that stands in more than three; where there is none, others move up. Pinned pairs
 * stay. Returns how many places were given.
 */
export function giveFloors(state: ListState, { offers, mayChange }: FloorsOf = {}): number {
  const { market } = state.step;
  const paths = new FloorPaths(state, (list) => toSpare(state, list), mayChange);
  let given = 0;
  for (const j of offers ?? state.load.keys()) {
    if (market.seats[j]! <= 0) continue;
    while (state.load[j]! < CANDIDATES_AT_LEAST && (giveCheapest(state, j, mayChange) || giveByPath(state, j, paths))) given++;
  }
  return given;
}

/** Gives offer `j` the place that costs least, exactly counted, among the few that by their scores cost least; false: there is none. */
function giveCheapest(state: ListState, j: number, mayChange?: Uint8Array): boolean {
  let best: { candidate: number; list: Int32Array; gain: number } | null = null;
  for (const at of promisingPlaces(state, j, mayChange)) {
    const candidate = state.step.order.candidate[at]!;
    const old = state.listOf(candidate);
    const list = exchanged(old, state.step.order.pair[at]!, toSpare(state, old)!);
    const gain = state.setList(candidate, list, list.length);
    state.setList(candidate, old, old.length);
    if (best === null || gain > best.gain) best = { candidate, list, gain };
  }
  if (best !== null) state.setList(best.candidate, best.list, best.list.length);
  return best !== null;
}

function giveByPath(state: ListState, j: number, paths: FloorPaths): boolean {
  const exchanges = paths.find(j);
  for (const { candidate, pair, out } of exchanges ?? []) {
    const list = exchanged(state.listOf(candidate), pair, out);
    state.setList(candidate, list, list.length);
  }
  return exchanges !== null;
}

/** Positions of offer `j`, those first whose coming gains most by its score, less the score of what would go. */
function promisingPlaces(state: ListState, j: number, mayChange?: Uint8Array): Int32Array {
  const { market, order } = state.step;
  const best = new BestFew(TRIED);
  for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) {
    const [pair, i] = [order.pair[at]!, order.candidate[at]!];
    if (state.lookOf(pair) > 0 || market.banned?.[pair] === 1 || mayChange?.[i] === 0) continue;
    const list = state.listOf(i);
    const out = toSpare(state, list);
    if (out === null) continue;
    const gone = out === -1 ? 0 : state.lookOf(out) * scoreIn(state, i, out);
    best.offer(at, state.views[Math.min(list.length, state.k - 1)]! * scoreIn(state, i, pair) - gone);
  }
  const places = new Int32Array(best.count);
  best.copyAll(places, 0);
  return places;
}

function scoreIn(state: ListState, i: number, pair: number): number {
  return state.scoreOf(i, pair, state.restWithout(i, pair));
}

/** The list without `out`, with `pair` at its end. */
function exchanged(list: Int32Array, pair: number, out: number): Int32Array {
  return Int32Array.of(...list.filter((own) => own !== out), pair);
}

/** The last of a list that nobody pinned and whose offer has lists to spare, or no seats; −1 when there is room, null when nothing may go. */
function toSpare({ step: { market }, load, k }: ListState, list: Int32Array): number | null {
  if (list.length < k) return -1;
  for (let r = list.length - 1; r >= 0; r--) {
    const j = market.offer[list[r]!]!;
    if (market.pinned?.[list[r]!] !== 1 && (load[j]! > CANDIDATES_AT_LEAST || market.seats[j]! <= 0)) return list[r]!;
  }
  return null;
}

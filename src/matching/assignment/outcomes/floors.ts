import { BestFew } from './best-lists.js';
import type { ListState } from './list-state.js';
import type { OutcomeMarket } from './outcome-market.js';

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
 * Sees that every offer with seats stands in three lists where it can: in those where its coming costs the objective least, at the end
 * of the list, in the place of an offer that stands in more than three. Pinned pairs stay. Returns how many places were given.
 */
export function giveFloors(state: ListState, { offers, mayChange }: FloorsOf = {}): number {
  const { market, order } = state.step;
  let given = 0;
  for (const j of offers ?? state.load.keys()) {
    if (market.seats[j]! <= 0) continue;
    const hopeless = new Set<number>();
    while (state.load[j]! < Math.min(CANDIDATES_AT_LEAST, order.starts[j + 1]! - order.starts[j]!)) {
      const place = cheapestPlace(state, j, hopeless, mayChange);
      if (place === null) break;
      hopeless.add(place.pair);
      state.setList(place.candidate, place.list, place.list.length);
      given++;
    }
  }
  return given;
}

interface Place {
  candidate: number;
  pair: number;
  list: Int32Array;
  gain: number;
}

/** The place that costs least, exactly counted, among the few that by their scores cost least. */
function cheapestPlace(state: ListState, j: number, hopeless: ReadonlySet<number>, mayChange?: Uint8Array): Place | null {
  let best: Place | null = null;
  for (const at of promisingPlaces(state, j, hopeless, mayChange)) {
    const place = placeFor(state, state.step.order.candidate[at]!, state.step.order.pair[at]!);
    if (best === null || place.gain > best.gain) best = place;
  }
  return best;
}

/** Positions of offer `j`, those first whose coming gains most by its score, less the score of what would go. */
function promisingPlaces(state: ListState, j: number, hopeless: ReadonlySet<number>, mayChange?: Uint8Array): Int32Array {
  const { market, order } = state.step;
  const best = new BestFew(TRIED);
  for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) {
    const [pair, i] = [order.pair[at]!, order.candidate[at]!];
    if (state.lookOf(pair) > 0 || market.banned?.[pair] === 1 || hopeless.has(pair) || mayChange?.[i] === 0) continue;
    const list = state.listOf(i);
    const out = placeToGo(state, list);
    if (out === null) continue;
    const look = state.views[Math.min(list.length, state.k - 1)]!;
    const gone = out === -1 ? 0 : state.views[out]! * scoreIn(state, i, list[out]!);
    best.offer(at, look * scoreIn(state, i, pair) - gone);
  }
  const places = new Int32Array(best.count);
  best.copyAll(places, 0);
  return places;
}

function scoreIn(state: ListState, i: number, pair: number): number {
  return state.scoreOf(pair, state.restWithout(i, pair));
}

/** The candidate's list with this pair at its end, and what that brings: counted by doing and undoing it. */
function placeFor(state: ListState, candidate: number, pair: number): Place {
  const old = state.listOf(candidate);
  const out = placeToGo(state, old);
  const list = Int32Array.of(...old.filter((_, r) => r !== out), pair);
  const gain = state.setList(candidate, list, list.length);
  state.setList(candidate, old, old.length);
  return { candidate, pair, list, gain };
}

/** Rank − 1 of what leaves the list for another: −1 when there is room, null when nothing may go. */
function placeToGo(state: ListState, list: Int32Array): number | null {
  if (list.length < state.k) return -1;
  const out = lastThatMayGo(state, list);
  return out === -1 ? null : out;
}

/** Rank − 1 of the last place whose offer has lists to spare and that nobody pinned; −1: none. */
function lastThatMayGo({ step: { market }, load }: ListState, list: Int32Array): number {
  for (let r = list.length - 1; r >= 0; r--) if (!isPinned(market, list[r]!) && load[market.offer[list[r]!]!]! > CANDIDATES_AT_LEAST) return r;
  return -1;
}

function isPinned(market: OutcomeMarket, pair: number): boolean {
  return market.pinned?.[pair] === 1;
}

import type { ListState } from './list-state.js';

/** A candidate's list in which `pair` comes in; `out` (−1: nothing) goes. */
export interface Exchange {
  candidate: number;
  pair: number;
  out: number;
}

/** One step of a path: whose list is looked at, which pair would come in, and from whose list it then went. */
interface Stop {
  candidate: number;
  pair: number;
  /** The stop whose list gives `pair`'s offer up, and that pair of theirs. */
  from: Stop | null;
  gaveUp: number;
}

/**
 * Finds how an offer may come into one more list where every list that it could enter is full of offers that cannot spare one: some list
 * gives one of those up, which enters another list instead, and so on until one has room or something to spare (an augmenting path, as
 * for matchings; Berge, 1957). Breadth first, so that few lists change. Whoever no path led on from is not looked at again.
 */
export class FloorPaths {
  private readonly seenBy: Int32Array;
  private readonly isClosed: Uint8Array;
  private search = 0;

  /** `toSpare`: the pair of a list that may go, −1 where there is room, null where nothing may. `mayChange`: 1 by candidate. */
  constructor(
    private readonly state: ListState,
    private readonly toSpare: (list: Int32Array) => number | null,
    private readonly mayChange?: Uint8Array,
  ) {
    this.seenBy = new Int32Array(state.omega.length);
    this.isClosed = new Uint8Array(state.omega.length);
  }

  /** The exchanges, to be done in their order, that bring offer `j` into one more list; null where there is no way. */
  find(j: number): Exchange[] | null {
    this.search++;
    const queue: Stop[] = [];
    this.reach(j, null, -1, queue);
    for (let n = 0; n < queue.length; n++) {
      const stop = queue[n]!;
      const list = this.state.listOf(stop.candidate);
      const out = this.toSpare(list);
      if (out !== null) return exchangesOf(stop, out);
      for (const pair of list) if (this.mayGo(pair)) this.reach(this.state.step.market.offer[pair]!, stop, pair, queue);
    }
    for (const { candidate } of queue) this.isClosed[candidate] = 1;
    return null;
  }

  /** All lists that offer `j` could enter and that this search has not seen. */
  private reach(j: number, from: Stop | null, gaveUp: number, queue: Stop[]): void {
    const { order, market } = this.state.step;
    for (let at = order.starts[j]!; at < order.starts[j + 1]!; at++) {
      const [pair, candidate] = [order.pair[at]!, order.candidate[at]!];
      if (this.seenBy[candidate] === this.search || this.isClosed[candidate] === 1 || this.mayChange?.[candidate] === 0) continue;
      if (market.banned?.[pair] === 1 || this.state.lookOf(pair) > 0) continue;
      this.seenBy[candidate] = this.search;
      queue.push({ candidate, pair, from, gaveUp });
    }
  }

  private mayGo(pair: number): boolean {
    return this.state.step.market.pinned?.[pair] !== 1;
  }
}

/** From the end of the path, where something could be spared, back to its beginning. */
function exchangesOf(last: Stop, out: number): Exchange[] {
  const exchanges: Exchange[] = [];
  for (let stop: Stop | null = last, leaves = out; stop !== null; leaves = stop.gaveUp, stop = stop.from) exchanges.push({ candidate: stop.candidate, pair: stop.pair, out: leaves });
  return exchanges;
}

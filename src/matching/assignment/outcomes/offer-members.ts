import { NO_SESSION } from './outcome-market.js';

/**
 * In which lists each offer stands: positions of the offers' order, rising, so that who is taken before whom can be read off, and beside
 * each what is read of all members of an offer at once. By "slot": offer `j` stands in the lists of slots `starts[j] … starts[j] + load[j] − 1`.
 */
export class OfferMembers {
  /** By offer: in how many lists it stands. */
  readonly load: Int32Array;
  /** By slot: the position, the rows of the candidate and of the session; x; and x·(−dA/dL)·w over 1 − w·P, and without w over 1 − w·P. */
  readonly positions: Int32Array;
  readonly candidate: Int32Array;
  readonly session: Int32Array;
  readonly x: Float64Array;
  readonly wanted: Float64Array;
  readonly taken: Float64Array;

  constructor(readonly starts: Int32Array) {
    const slots = starts.at(-1)!;
    this.load = new Int32Array(starts.length - 1);
    this.positions = new Int32Array(slots);
    this.candidate = new Int32Array(slots);
    this.session = new Int32Array(slots);
    this.x = new Float64Array(slots);
    this.wanted = new Float64Array(slots);
    this.taken = new Float64Array(slots);
  }

  /** Anew from how much of a look each position gets; the columns beside the positions and rows are to be set. */
  gather(looks: Float64Array, candidate: Int32Array, session?: Int32Array): void {
    const { load, starts } = this;
    load.fill(0);
    for (let j = 0; j < load.length; j++) {
      for (let at = starts[j]!; at < starts[j + 1]!; at++) if (looks[at]! > 0) this.name(starts[j]! + load[j]!++, at, candidate[at]!, session?.[at]);
    }
  }

  /** How many of offer `j`'s lists come before position `at`. */
  placeOf(j: number, at: number): number {
    const { load, positions, starts } = this;
    let from = starts[j]!, to = from + load[j]!;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (positions[middle]! < at) from = middle + 1;
      else to = middle;
    }
    return from - starts[j]!;
  }

  /** Puts position `at`, of candidate `i` and session `s`, in as the n-th of offer `j`. */
  put(j: number, n: number, at: number, i: number, s?: number): void {
    const slot = this.starts[j]! + n, end = this.starts[j]! + this.load[j]!++;
    this.shift(slot, slot + 1, end);
    this.name(slot, at, i, s);
  }

  /** Takes the n-th of offer `j` out. */
  take(j: number, n: number): void {
    const slot = this.starts[j]! + n;
    this.shift(slot + 1, slot, this.starts[j]! + this.load[j]!--);
  }

  /** Σ x over the first `n` lists that offer `j` stands in. */
  crowdBefore(j: number, n: number): number {
    const { x, starts } = this;
    let crowd = 0;
    for (let slot = starts[j]!; slot < starts[j]! + n; slot++) crowd += x[slot]!;
    return crowd;
  }

  private name(slot: number, at: number, i: number, s: number = NO_SESSION): void {
    this.positions[slot] = at;
    this.candidate[slot] = i;
    this.session[slot] = s;
  }

  /** Moves the slots from `from` up to `end` to where `to` says. Few, so that a loop is quicker than five calls. */
  private shift(from: number, to: number, end: number): void {
    const step = to > from ? -1 : 1;
    for (let slot = to > from ? end - 1 : from; step > 0 ? slot < end : slot >= from; slot += step) {
      const target = slot + to - from;
      this.positions[target] = this.positions[slot]!;
      this.candidate[target] = this.candidate[slot]!;
      this.session[target] = this.session[slot]!;
      this.x[target] = this.x[slot]!;
      this.wanted[target] = this.wanted[slot]!;
      this.taken[target] = this.taken[slot]!;
    }
  }
}

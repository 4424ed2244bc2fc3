import { chancesOf } from './worth.js';
import type { Pairs } from './pairs.js';

/** Pairs as they are kept, in typed arrays that grow: first all of candidate 0, then all of candidate 1… */
export class GrowingPairs {
  count = 0;
  candidate = new Int32Array(1024);
  offer = new Int32Array(1024);
  session = new Int32Array(1024);
  points = new Uint16Array(1024);
  pinned = new Uint8Array(1024);

  push(candidate: number, offer: number, session: number, points: number, pinned: number): void {
    if (this.count === this.offer.length) this.grow();
    const at = this.count++;
    this.candidate[at] = candidate;
    this.offer[at] = offer;
    this.session[at] = session;
    this.points[at] = points;
    this.pinned[at] = pinned;
  }

  private grow(): void {
    const longer = <T extends Int32Array | Uint16Array | Uint8Array>(array: T, empty: T): T => {
      empty.set(array);
      return empty;
    };
    const length = this.count * 2;
    this.candidate = longer(this.candidate, new Int32Array(length));
    this.offer = longer(this.offer, new Int32Array(length));
    this.session = longer(this.session, new Int32Array(length));
    this.points = longer(this.points, new Uint16Array(length));
    this.pinned = longer(this.pinned, new Uint8Array(length));
  }
}

/** Candidate by candidate, each one's pairs of `first` before those of `then`, in the order they were pushed. */
export function joinPairs(candidates: number, first: GrowingPairs, then: GrowingPairs): Pairs {
  const count = first.count + then.count;
  const starts = new Int32Array(candidates + 1);
  for (const source of [first, then]) for (let at = 0; at < source.count; at++) starts[source.candidate[at]! + 1]!++;
  for (let i = 0; i < candidates; i++) starts[i + 1]! += starts[i]!;
  const pairs: Pairs = {
    count, starts, offer: new Int32Array(count), session: new Int32Array(count), u: new Uint8Array(count), p: new Uint8Array(count), pinned: new Uint8Array(count),
  };
  const next = starts.slice();
  for (const source of [first, then]) for (let at = 0; at < source.count; at++) copyPair(source, at, pairs, next[source.candidate[at]!]!++);
  return pairs;
}

function copyPair(source: GrowingPairs, at: number, pairs: Pairs, to: number): void {
  const { u, p } = chancesOf(source.points[at]!);
  pairs.offer[to] = source.offer[at]!;
  pairs.session[to] = source.session[at]!;
  pairs.u[to] = u;
  pairs.p[to] = p;
  pairs.pinned[to] = source.pinned[at]!;
}

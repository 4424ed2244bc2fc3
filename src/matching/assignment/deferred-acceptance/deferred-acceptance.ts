import type { Matching, Round } from './preferences.js';

const NOBODY = -1;

/**
 * Deferred acceptance, proposers proposing (Gale & Shapley, 1962, with capacities): each proposes down their list; a receiver holds the
 * best so far up to its capacity. The stable matching that is best for every proposer at once. O(total length of lists · log capacity).
 */
export function proposerOptimal({ wishes, ranks, capacity }: Round): Matching {
  const matching: Matching = wishes.map(() => NOBODY);
  const next = wishes.map(() => 0);
  const held = ranks.map((_, h) => new Held(ranks[h]!));
  const free = wishes.map((_, r) => wishes.length - 1 - r);
  for (let r = free.pop(); r !== undefined; r = free.pop()) {
    const h = wishes[r]![next[r]!++];
    if (h === undefined) continue;
    held[h]!.add(r);
    matching[r] = h;
    const refused = held[h]!.size > capacity[h]! ? held[h]!.removeWorst() : undefined;
    if (refused === undefined) continue;
    matching[refused] = NOBODY;
    free.push(refused);
  }
  return matching;
}

/** The proposers whom one receiver holds: a heap, the worst on top. */
class Held {
  private readonly heap: number[] = [];

  constructor(private readonly ranks: Map<number, number>) {}

  get size(): number {
    return this.heap.length;
  }

  add(proposer: number): void {
    const { heap } = this;
    let at = heap.push(proposer) - 1;
    while (at > 0 && this.isWorse(at, (at - 1) >> 1)) at = this.swap(at, (at - 1) >> 1);
  }

  removeWorst(): number {
    const { heap } = this;
    const worst = heap[0]!;
    const tail = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = tail;
      this.sink();
    }
    return worst;
  }

  private sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.heap.length && this.isWorse(child, worst)) worst = child;
      if (worst === at) return;
      at = this.swap(at, worst);
    }
  }

  private isWorse(a: number, b: number): boolean {
    return this.ranks.get(this.heap[a]!)! > this.ranks.get(this.heap[b]!)!;
  }

  /** Returns the second place. */
  private swap(a: number, b: number): number {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
    return b;
  }
}

/**
 * The same with the receivers proposing: each offers its seats down its list while it has any open; a proposer holds the best offer.
 * The stable matching that is best for every receiver at once (Roth & Sotomayor, 1990, ch. 5).
 */
export function receiverOptimal({ wishes, ranks, capacity }: Round): Matching {
  const matching: Matching = wishes.map(() => NOBODY);
  const rankByProposer = wishes.map((list) => new Map(list.map((h, rank) => [h, rank])));
  const lists = ranks.map((own) => [...own.keys()]);
  const next = ranks.map(() => 0);
  const open = [...capacity];
  const active = ranks.map((_, h) => ranks.length - 1 - h);
  for (let h = active.pop(); h !== undefined; h = active.pop()) {
    while (open[h]! > 0 && next[h]! < lists[h]!.length) {
      const r = lists[h]![next[h]!++]!;
      const rank = rankByProposer[r]!.get(h);
      const current = matching[r]!;
      if (rank === undefined || (current !== NOBODY && rankByProposer[r]!.get(current)! < rank)) continue;
      matching[r] = h;
      open[h]!--;
      if (current === NOBODY) continue;
      open[current]!++;
      active.push(current);
    }
  }
  return matching;
}

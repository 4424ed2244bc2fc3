/** Strict preferences as names, and who got what: all that the counter reads. */
export interface StrictRound {
  proposers: Readonly<Record<string, readonly string[]>>;
  receivers: Readonly<Record<string, { capacity: number; preferences: readonly string[] }>>;
}

/**
 * Counts pairs that would rather have each other: both accept each other, the proposer is unmatched or prefers this receiver, the
 * receiver has a seat open or prefers this proposer to one it got. Also counts, as a fault each, a match that one side does not accept
 * and each seat given beyond the capacity. 0 of a stable matching. Written on names and plain lists, sharing nothing with the method
 * it checks.
 */
export function countBlockingPairs({ proposers, receivers }: StrictRound, matched: Readonly<Record<string, string | null>>): number {
  let faults = 0;
  const [wishesOf, seats, matchOf] = [new Map(Object.entries(proposers)), new Map(Object.entries(receivers)), new Map(Object.entries(matched))];
  const got = new Map<string, string[]>([...seats.keys()].map((name) => [name, []]));
  const ranks = new Map([...seats].map(([name, { preferences }]) => [name, ranksOf(preferences)]));
  for (const [proposer, receiver] of matchOf) {
    if (receiver === null) continue;
    got.get(receiver)?.push(proposer);
    if (!wishesOf.get(proposer)?.includes(receiver) || !ranks.get(receiver)?.has(proposer)) faults++;
  }
  for (const [receiver, { capacity }] of seats) faults += Math.max(0, got.get(receiver)!.length - capacity);
  for (const [proposer, wishes] of wishesOf) {
    const current = matchOf.get(proposer) ?? null;
    const better = current === null ? wishes : wishes.slice(0, wishes.indexOf(current));
    for (const receiver of better) if (seats.has(receiver) && wouldTake(seats.get(receiver)!.capacity, ranks.get(receiver)!, got.get(receiver)!, proposer)) faults++;
  }
  return faults;
}

/** The first place counts, should a name stand twice. */
function ranksOf(preferences: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  preferences.forEach((name, rank) => ranks.has(name) || ranks.set(name, rank));
  return ranks;
}

function wouldTake(capacity: number, ranks: ReadonlyMap<string, number>, got: readonly string[], proposer: string): boolean {
  const rank = ranks.get(proposer);
  if (rank === undefined || capacity <= 0) return false;
  return got.length < capacity || got.some((other) => (ranks.get(other) ?? -1) > rank);
}

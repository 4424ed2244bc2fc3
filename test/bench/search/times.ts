/** Milliseconds that each of several ways takes for each of several tasks, taken in turn so that all share the machine's moods. */
export async function timesInTurn<K extends string>(rounds: number, ways: Readonly<Record<K, () => Promise<unknown>>>): Promise<Record<K, number[]>> {
  const names = Object.keys(ways) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const begun = performance.now();
      await ways[name]();
      times[name].push(performance.now() - begun);
    }
  }
  return times;
}

/** The value that a share of them does not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

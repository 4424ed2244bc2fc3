/** A mean of draws and how far it may lie from what is drawn. */
export interface Spread {
  mean: number;
  /** Standard error of the mean. */
  error: number;
  draws: number;
}

/** Draws so many times and sums up, by Welford's running sums (1962). */
export function spreadOf(draws: number, draw: () => number): Spread {
  let [mean, squares] = [0, 0];
  for (let n = 1; n <= draws; n++) {
    const by = draw() - mean;
    mean += by / n;
    squares += (by * by * (n - 1)) / n;
  }
  return { mean, error: Math.sqrt(squares / Math.max(1, draws - 1) / Math.max(1, draws)), draws };
}

/** How many standard errors `value` lies from the mean. */
export function errorsFrom({ mean, error }: Spread, value: number): number {
  return error === 0 ? Number(mean !== value) * Infinity || 0 : Math.abs(mean - value) / error;
}

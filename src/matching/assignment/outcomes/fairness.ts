/** Nobody pays for the others: who falls below this share of what plain search gives counts for more. */
const OF_PLAIN = 0.97;
const RISE = 1.3;
const SINK = 0.94;
export const OMEGA = { least: 0.7, most: 8 } as const;

/**
 * Moves the candidates' weights ω one step: up for those whose chance (1 − `nothing`) lies below 97 % of `plain`, their chance by plain
 * search; back down for the others. Within [0.7, 8].
 */
export function adjustOmega(omega: Float64Array, nothing: Float64Array, plain: Float64Array): void {
  for (let i = 0; i < omega.length; i++) {
    const falls = 1 - nothing[i]! < OF_PLAIN * plain[i]!;
    omega[i] = falls ? Math.min(OMEGA.most, omega[i]! * RISE) : Math.max(OMEGA.least, omega[i]! * SINK);
  }
}

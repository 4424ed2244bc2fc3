/** Within these, ω: nobody counts for less than one, nor for more than eight. */
export const OMEGA = { least: 1, most: 8 } as const;
const SINK = 0.97;

/** How ω answers: who falls below `share` of what plain search gives them counts `rise` times more than before. */
export interface Fairness {
  share: number;
  rise: number;
}

/** While x moves, chances lie a little beside what the lists will give: asks for more than is needed. */
export const WHILE_MOVING: Fairness = { share: 0.92, rise: 1.2 };
/** On lists, whose chances are exact. */
export const ON_LISTS: Fairness = { share: 0.91, rise: 1.3 };

/**
 * Nobody pays for the others. Moves the candidates' weights ω one step: up for those whose chance (1 − `nothing`) lies below their
 * share of `plain`, their chance by plain search; slowly back down for the others.
 */
export function adjustOmega(omega: Float64Array, nothing: Float64Array, plain: Float64Array, { share, rise }: Fairness): void {
  for (let i = 0; i < omega.length; i++) {
    const falls = 1 - nothing[i]! < share * plain[i]!;
    omega[i] = falls ? Math.min(OMEGA.most, omega[i]! * rise) : Math.max(OMEGA.least, omega[i]! * SINK);
  }
}

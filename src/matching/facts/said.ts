/** What people said of a pair, as bits; kinds as in `pair_fact`. */
export const SAID_BITS = { favourite: 1, refusal: 2, pin: 4, ban: 8, rejected: 16, signed: 32, shown: 64 } as const;

export type SaidKind = keyof typeof SAID_BITS;

/** True when this was said. */
export function isSaid(said: number, kind: SaidKind): boolean {
  return (said & SAID_BITS[kind]) !== 0;
}

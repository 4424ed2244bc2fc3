/** The lists of a run: ranks `1 … k` of candidate `i` are `pair[i · k … i · k + length[i] − 1]`, places in `Pairs`. */
export interface Lists {
  k: number;
  pair: Int32Array;
  length: Uint8Array;
}

/** Offers on a list, by DESIGN. */
export const LIST_LENGTH = 10;

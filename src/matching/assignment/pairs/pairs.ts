/** Feasible pairs kept for the lists: candidate `i` has pairs `starts[i] … starts[i + 1] − 1`, best first. */
export interface Pairs {
  count: number;
  starts: Int32Array;
  /** Rows of offers and of sessions (0: none). */
  offer: Int32Array;
  session: Int32Array;
  /** Chances as bytes: applies if it is looked at; is acceptable if applied. */
  u: Uint8Array;
  p: Uint8Array;
  /** 1 where an adviser pinned the pair. */
  pinned: Uint8Array;
}

/** A wish has so many different points: 0 to 100. */
export const WISH_POINTS = 101;

/** Why somebody has no feasible pair: place of the rule that refused most of theirs; −1: nothing to look at. */
export const NOTHING_IN_REACH = -1;

export interface PairFigures {
  visited: number;
  feasible: number;
  kept: number;
}

export interface GeneratedPairs {
  pairs: Pairs;
  figures: PairFigures;
  /** Feasible pairs of each side, kept or not. */
  feasibleOfCandidate: Int32Array;
  feasibleOfOffer: Int32Array;
  /** By row that has no feasible pair: place in the table of rules of what refuses most, or `NOTHING_IN_REACH`. */
  refusalOfCandidate: Int8Array;
  refusalOfOffer: Int8Array;
  /** [candidate][points of wish, 0–100]: the rank that a pair has by wish alone, among all feasible ones. */
  wishRanks: Uint16Array;
}

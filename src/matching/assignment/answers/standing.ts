/** One place on a list as it was last published; ids, not rows. */
export interface StandingEntry {
  candidateId: number;
  offerId: number;
  /** 0: none. */
  sessionId: number;
  rank: number;
  /** Chances as bytes. */
  u: number;
  p: number;
  /** A and B as they were published, 0–1. */
  seatChance: number;
  placeChance: number;
}

/** A whole list as it was last counted. */
export interface StandingList {
  /** ω. */
  omega: number;
  /** Π(1 − w·P) over the list; 1 − Π(1 − P). */
  missed: number;
  chance: number;
  /** By plain search, 0–1. */
  plainChance: number;
  /** u·p·g of the last place. */
  lastScore: number;
  length: number;
}

/** The crowd of a session as it was last counted: M = Σ x·A, and Σ x·A·c, what more of its places would be worth to them. */
export interface StandingSession {
  taken: number;
  worth: number;
}

/** What stands between two runs of everything, or a part of it: the others' lists, which an answer takes as given. */
export interface Standing {
  entries: readonly StandingEntry[];
  /** By candidate. Whoever has no row has no list. */
  lists: ReadonlyMap<number, StandingList>;
  sessions: ReadonlyMap<number, StandingSession>;
}

/** Of somebody without a list. */
export const NO_LIST: StandingList = { omega: 1, missed: 1, chance: 0, plainChance: 0, lastScore: 0, length: 0 };
export const NO_CROWD: StandingSession = { taken: 0, worth: 0 };

export function listOf({ lists }: Pick<Standing, 'lists'>, candidateId: number): StandingList {
  return lists.get(candidateId) ?? NO_LIST;
}

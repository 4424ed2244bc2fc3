/** A preference list, best first; a nested array is a tie. */
export type RawPreferences = readonly (string | readonly string[])[];

export interface RawReceiver {
  capacity: number;
  preferences: RawPreferences;
}

export interface RawRound {
  proposers: Readonly<Record<string, RawPreferences>>;
  receivers: Readonly<Record<string, RawReceiver>>;
  /** Of the lottery that breaks ties; published before the round. */
  seed: number;
}

/** A round with strict preferences over numbered people, both sides' names in the order given. */
export interface Round {
  proposers: string[];
  receivers: string[];
  capacity: number[];
  /** By proposer: acceptable receivers, best first; mutual: the receiver ranks the proposer too. */
  wishes: number[][];
  /** By receiver: rank of each acceptable proposer, from 0. */
  ranks: Map<number, number>[];
}

/** Who is matched with whom: by proposer, the receiver or −1. */
export type Matching = number[];

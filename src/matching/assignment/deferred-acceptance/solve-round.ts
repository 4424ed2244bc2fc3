import { countBlockingPairs, type StrictRound } from './blocking-pairs.js';
import { breakTies, type BrokenRound } from './break-ties.js';
import { proposerOptimal, receiverOptimal } from './deferred-acceptance.js';
import type { Matching, RawRound, Round } from './preferences.js';

export interface SolvedRound {
  /** By proposer: the receiver, or null. */
  proposerOptimal: Record<string, string | null>;
  receiverOptimal: Record<string, string | null>;
  /** 0: stable. */
  blockingPairs: { proposerOptimal: number; receiverOptimal: number };
  /** What was ignored, a sentence each. */
  ignored: string[];
}

/** A final round: ties broken by the seed, both optimal stable matchings, and the count of blocking pairs in each. */
export function solveRound(raw: RawRound): SolvedRound {
  return solveBroken(breakTies(raw));
}

/** The same once the lottery is drawn. */
export function solveBroken({ round, ignored }: BrokenRound): SolvedRound {
  const proposers = named(round, proposerOptimal(round));
  const receivers = named(round, receiverOptimal(round));
  const strict = strictRound(round);
  return {
    proposerOptimal: proposers, receiverOptimal: receivers,
    blockingPairs: { proposerOptimal: countBlockingPairs(strict, proposers), receiverOptimal: countBlockingPairs(strict, receivers) },
    ignored,
  };
}

function named({ proposers, receivers }: Round, matching: Matching): Record<string, string | null> {
  return Object.fromEntries(proposers.map((name, r) => [name, receivers[matching[r]!] ?? null]));
}

/** The broken lists, by name. */
export function strictRound({ proposers, receivers, capacity, wishes, ranks }: Round): StrictRound {
  return {
    proposers: Object.fromEntries(proposers.map((name, r) => [name, wishes[r]!.map((h) => receivers[h]!)])),
    receivers: Object.fromEntries(receivers.map((name, h) => [name, { capacity: capacity[h]!, preferences: [...ranks[h]!.keys()].map((r) => proposers[r]!) }])),
  };
}

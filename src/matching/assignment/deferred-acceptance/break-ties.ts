import { SeededRandom } from '../../../shared/seeded-random.js';
import type { RawPreferences, RawRound, Round } from './preferences.js';

export interface BrokenRound {
  round: Round;
  /** What was ignored: names nobody bears, and pairs that only one side accepts. */
  ignored: string[];
}

/**
 * Makes preferences strict and mutual. One lottery number each is drawn for every name of both sides, in the alphabetical order of
 * code units, proposers first; within a tie the lower number comes first, everywhere (a single lottery loses no more than it must,
 * Abdulkadiroğlu, Pathak & Roth 2009). The same names and seed give the same order whatever the order of the file.
 */
export function breakTies({ proposers, receivers, seed }: RawRound): BrokenRound {
  const lottery = drawLottery(Object.keys(proposers), Object.keys(receivers), seed);
  const names = { proposers: Object.keys(proposers), receivers: Object.keys(receivers) };
  const ignored: string[] = [];
  const rowOfReceiver = rowsOf(names.receivers);
  const rowOfProposer = rowsOf(names.proposers);
  const wishes = names.proposers.map((name) => strict(name, proposers[name]!, rowOfReceiver, lottery.receivers, ignored));
  const lists = names.receivers.map((name) => strict(name, receivers[name]!.preferences, rowOfProposer, lottery.proposers, ignored));
  const accepted = { proposers: wishes.map((list) => new Set(list)), receivers: lists.map((list) => new Set(list)) };
  const isMutual = (r: number, h: number): boolean => accepted.proposers[r]!.has(h) && accepted.receivers[h]!.has(r);
  names.proposers.forEach((name, r) => wishes[r]!.filter((h) => !isMutual(r, h)).forEach((h) => ignored.push(`${name} names ${names.receivers[h]}, who does not accept ${name}.`)));
  names.receivers.forEach((name, h) => lists[h]!.filter((r) => !isMutual(r, h)).forEach((r) => ignored.push(`${name} names ${names.proposers[r]}, who does not accept ${name}.`)));
  const ranks = lists.map((list, h) => new Map(list.filter((r) => isMutual(r, h)).map((r, rank) => [r, rank])));
  const capacity = names.receivers.map((name) => receivers[name]!.capacity);
  return { round: { ...names, capacity, wishes: wishes.map((list, r) => list.filter((h) => ranks[h]!.has(r))), ranks }, ignored };
}

function drawLottery(proposers: string[], receivers: string[], seed: number): { proposers: Map<string, number>; receivers: Map<string, number> } {
  const random = new SeededRandom(seed);
  const draw = (names: string[]): Map<string, number> => new Map([...names].sort(byCodeUnit).map((name) => [name, random.next()]));
  return { proposers: draw(proposers), receivers: draw(receivers) };
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rowsOf(names: string[]): Map<string, number> {
  return new Map(names.map((name, row) => [name, row]));
}

/** Rows in strict order; unknown names and repetitions are left out and said. */
function strict(owner: string, preferences: RawPreferences, rows: Map<string, number>, lottery: Map<string, number>, ignored: string[]): number[] {
  const found = new Set<number>();
  for (const entry of preferences) {
    const tied = typeof entry === 'string' ? [entry] : [...entry].sort((a, b) => (lottery.get(a) ?? 1) - (lottery.get(b) ?? 1) || byCodeUnit(a, b));
    for (const name of tied) {
      const row = rows.get(name);
      if (row === undefined) ignored.push(`${owner} names ${name}, who is unknown.`);
      else if (found.has(row)) ignored.push(`${owner} names ${name} twice; the first place counts.`);
      else found.add(row);
    }
  }
  return [...found];
}

import type { CalendarDate } from '../../shared/calendar-date.js';
import type { RawPreferences, RawRound } from '../assignment/deferred-acceptance/preferences.js';
import { breakTies } from '../assignment/deferred-acceptance/break-ties.js';
import type { StrictRound } from '../assignment/deferred-acceptance/blocking-pairs.js';
import { solveBroken, strictRound } from '../assignment/deferred-acceptance/solve-round.js';
import { candidateName, placeName, roundOf, type RoundInput, type RoundPlace } from './round-input.js';
import { roundReason } from './round-reasons.js';
import type { RoundMatch, RoundPair, RoundReceiver, RoundReport, RoundSide, RoundUnmatched } from './round-report.js';

/** Nothing that one wishes for is in reach: said by number, not by name, where everybody takes part. */
const NOTHING = 'reach.nothing';

export interface DrawOptions {
  seed: number;
  side: RoundSide;
  day: CalendarDate;
  /** Everybody takes part: those for whom nothing chosen is in reach are only counted. */
  isOpen: boolean;
}

type Given = Readonly<Record<string, string | null>>;

/**
 * Draws a final round: deferred acceptance with capacities on the lists that points give, ties broken by the seed (`breakTies`), from
 * both sides. The report follows the side asked for; the same input and options give the same report. Pure.
 */
export function drawRound(input: RoundInput, { seed, side, day, isOpen }: DrawOptions): RoundReport {
  const round = roundOf(input, seed);
  const broken = breakTies(round);
  const { proposerOptimal, receiverOptimal, blockingPairs } = solveBroken(broken);
  const [given, otherwise] = side === 'candidates' ? [proposerOptimal, receiverOptimal] : [receiverOptimal, proposerOptimal];
  const matches = matchesOf(input, strictRound(broken.round), given, otherwise);
  const unmatched = unmatchedOf(input, round, given);
  const isNamed = ({ reason, choices }: RoundUnmatched): boolean => !isOpen || choices > 0 || reason !== NOTHING;
  return {
    day, matches, receivers: input.places.map((place) => receiverOf(input, place, matches)),
    unmatched: unmatched.filter(isNamed), nothingInReach: unmatched.filter((one) => !isNamed(one)).length,
    ties: { candidates: tiesIn(Object.values(round.proposers)), receivers: tiesIn(Object.values(round.receivers).map(({ preferences }) => preferences)) },
    blockingPairs: { candidates: blockingPairs.proposerOptimal, companies: blockingPairs.receiverOptimal }, round,
  };
}

/** By place, then as the place ranks them. */
function matchesOf({ kind, pairs }: RoundInput, strict: StrictRound, given: Given, otherwise: Given): RoundMatch[] {
  const found = pairs.filter(({ candidateId, receiverId }) => given[candidateName(candidateId)] === placeName(kind, receiverId));
  const matches = found.map((pair: RoundPair): RoundMatch => {
    const [candidate, place] = [candidateName(pair.candidateId), placeName(kind, pair.receiverId)];
    const other = otherwise[candidate] ?? null;
    return {
      ...pair, candidateChoice: strict.proposers[candidate]!.indexOf(place) + 1, receiverChoice: strict.receivers[place]!.preferences.indexOf(candidate) + 1,
      otherwise: other === null ? null : Number(other.slice(1)),
    };
  });
  return matches.sort((a, b) => a.receiverId - b.receiverId || a.receiverChoice - b.receiverChoice);
}

function unmatchedOf({ candidateIds, reasonOfCandidate }: RoundInput, { proposers }: RawRound, given: Given): RoundUnmatched[] {
  const alone = candidateIds.filter((id) => given[candidateName(id)] == null);
  return alone.map((candidateId) => {
    const choices = proposers[candidateName(candidateId)]!.flat().length;
    return { candidateId, choices, ...roundReason(choices > 0 ? 'round.places_taken' : (reasonOfCandidate.get(candidateId) ?? NOTHING)) };
  });
}

function receiverOf({ pairs, reasonOfPlace }: RoundInput, { id, label, capacity, closed }: RoundPlace, matches: readonly RoundMatch[]): RoundReceiver {
  const taken = matches.filter(({ receiverId }) => receiverId === id).length;
  const possible = pairs.filter(({ receiverId }) => receiverId === id).length;
  const why = (): string => closed ?? (possible === 0 ? (reasonOfPlace.get(id) ?? NOTHING) : 'round.chose_elsewhere');
  return { id, label, capacity, taken, possible, left: taken < capacity || closed !== null ? roundReason(why()) : null };
}

function tiesIn(lists: readonly RawPreferences[]): number {
  return lists.reduce((sum, list) => sum + list.filter((entry) => typeof entry !== 'string' && entry.length > 1).length, 0);
}

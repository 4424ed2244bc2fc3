import { groupBy } from '../../shared/group-by.js';
import type { RawPreferences, RawRound } from '../assignment/deferred-acceptance/preferences.js';
import type { RoundKind, RoundPair } from './round-report.js';

/** An offer or a session of a round. `closed`: why it gives no place, where it gives none. */
export interface RoundPlace {
  id: number;
  label: string;
  capacity: number;
  closed: string | null;
}

/** All that a round is made from; the pure part needs nothing else. */
export interface RoundInput {
  kind: RoundKind;
  candidateIds: readonly number[];
  places: readonly RoundPlace[];
  pairs: readonly RoundPair[];
  /** By candidate and by place without any pair: the reason. */
  reasonOfCandidate: ReadonlyMap<number, string>;
  reasonOfPlace: ReadonlyMap<number, string>;
}

/** Above any points: what an adviser pinned comes first on both lists. */
const PINNED = 1_000;

export function candidateName(id: number): string {
  return `c${id}`;
}

export function placeName(kind: RoundKind, id: number): string {
  return `${kind === 'offers' ? 'o' : 's'}${id}`;
}

/**
 * Lists of preferences of both sides: pinned pairs first, then by points (0–100) falling, equal points a tie that the lottery breaks.
 * Candidates without a pair, and places without one, stand in it with an empty list.
 */
export function roundOf({ kind, candidateIds, places, pairs }: RoundInput, seed: number): RawRound {
  const ofCandidate = groupBy(pairs, ({ candidateId }) => candidateId);
  const ofPlace = groupBy(pairs, ({ receiverId }) => receiverId);
  const wishes = (id: number): RawPreferences => inOrder(ofCandidate.get(id) ?? [], ({ candidateTotal }) => candidateTotal, ({ receiverId }) => placeName(kind, receiverId));
  const order = (id: number): RawPreferences => inOrder(ofPlace.get(id) ?? [], ({ employerTotal }) => employerTotal, ({ candidateId }) => candidateName(candidateId));
  return {
    proposers: Object.fromEntries(candidateIds.map((id) => [candidateName(id), wishes(id)])),
    receivers: Object.fromEntries(places.map(({ id, capacity }) => [placeName(kind, id), { capacity, preferences: order(id) }])),
    seed,
  };
}

function inOrder(pairs: readonly RoundPair[], pointsOf: (pair: RoundPair) => number, nameOf: (pair: RoundPair) => string): RawPreferences {
  const groups = groupBy(pairs, (pair) => pointsOf(pair) + (pair.isPinned ? PINNED : 0));
  const falling = [...groups].sort(([a], [b]) => b - a);
  return falling.map(([, equals]) => (equals.length === 1 ? nameOf(equals[0]!) : equals.map(nameOf).sort()));
}

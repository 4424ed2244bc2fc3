import { PIN_OVERRIDES_MASK, REFUSE_MASK, rulesOf } from '../../rules/rule-table.js';
import { CRITERION_NAMES, type Side } from '../../scoring/criteria.js';
import { criteriaOf } from '../../scoring/weights.js';
import type { Market } from '../columns/market.js';
import { newBatch } from '../kernel/batch.js';
import { DETAIL } from '../kernel/point-tables.js';
import { PreparedCandidate } from '../kernel/prepared-candidate.js';
import { scoreBatch } from '../kernel/score-batch.js';
import type { ListOutcomes } from '../outcomes/outcomes-of-lists.js';
import { WISH_POINTS, type GeneratedPairs, type Pairs } from '../pairs/pairs.js';
import type { Lists } from './lists.js';

/** One place on a list, with everything that explains it; ids, not rows. */
export interface ListRow {
  candidateId: number;
  offerId: number;
  sessionId: number | null;
  rank: number;
  wishRank: number;
  /** By the side's own criteria, in stored order. */
  candidatePoints: number[];
  employerPoints: number[];
  u: number;
  p: number;
  /** Chances as bytes: that a seat is left (A); that the session has a place left (B). */
  seatChance: number;
  placeChance: number;
  flags: string[];
}

/** Pairs, with the ranks by wish that were counted among all feasible ones, and how many these are. */
export type RankedPairs = Pick<GeneratedPairs, 'pairs' | 'wishRanks' | 'feasibleOfCandidate'>;

/** The rows of all lists, candidate by candidate, each one's offers by rising id; scored again by the kernel, now by criterion. */
export function* listRows(market: Market, { pairs, wishRanks, feasibleOfCandidate }: RankedPairs, lists: Lists, { seatChance, placeChance }: Pick<ListOutcomes, 'seatChance' | 'placeChance'>): Generator<ListRow> {
  const prepared = new PreparedCandidate(market);
  const batch = newBatch(lists.k, true);
  for (let i = 0; i < market.candidates.count; i++) {
    const ranks = ranksByOffer(lists, i, pairs);
    if (ranks.length === 0) continue;
    const pairAt = (rank: number): number => lists.pair[i * lists.k + rank - 1]!;
    batch.count = ranks.length;
    for (const [n, rank] of ranks.entries()) {
      batch.offers[n] = pairs.offer[pairAt(rank)]!;
      batch.sessions[n] = pairs.session[pairAt(rank)]!;
    }
    prepared.prepare(i);
    scoreBatch(market, prepared, i, batch);
    const wishes = Array.from(batch.points.subarray(0, batch.count), (points) => points >> 8);
    for (const [n, rank] of ranks.entries()) {
      const pair = pairAt(rank);
      yield {
        candidateId: market.candidates.id[i]!, offerId: market.offers.id[pairs.offer[pair]!]!, sessionId: market.sessions.id[pairs.session[pair]!]! || null,
        rank, wishRank: Math.min(feasibleOfCandidate[i]!, rankByWish(wishes, n, wishRanks.subarray(i * WISH_POINTS, (i + 1) * WISH_POINTS))), candidatePoints: pointsOf('candidate', batch.details!, n), employerPoints: pointsOf('employer', batch.details!, n),
        u: pairs.u[pair]!, p: pairs.p[pair]!, seatChance: byteOf(seatChance[i * lists.k + rank - 1]!), placeChance: byteOf(placeChance[i * lists.k + rank - 1]!), flags: flagsOf(batch.rules[n]!),
      };
    }
  }
}

/** Of place `n` of a list whose places have so many points of wish each. The ranks may have been counted before some of them came: what stands in the list counts. */
function rankByWish(wishes: readonly number[], n: number, ranks: Uint16Array): number {
  return Math.max(ranks[wishes[n]!]!, 1 + wishes.filter((other) => other > wishes[n]!).length);
}

/** A chance 0–1 as a byte. */
export function byteOf(chance: number): number {
  return Math.round(255 * chance);
}

/** Bytes; less than 1 %. */
const STANDS_WITHIN = 2;

/**
 * Whether a chance that is stored (bytes) may stand for a fresh one. Any change of a market moves most chances by a hair: entries are not written
 * again for what nobody would read out of them. It is always the fresh chance that is compared, so that what is stored never drifts away.
 */
export function chanceStands(stored: number, fresh: number): boolean {
  return Math.abs(stored - fresh) <= STANDS_WITHIN;
}

function ranksByOffer({ k, pair, length }: Lists, i: number, { offer }: Pairs): number[] {
  const ranks = Array.from({ length: length[i]! }, (_, at) => at + 1);
  return ranks.sort((a, b) => offer[pair[i * k + a - 1]!]! - offer[pair[i * k + b - 1]!]!);
}

const PLACES: Record<Side, number[]> = {
  candidate: criteriaOf('candidate').map((name) => CRITERION_NAMES.indexOf(name)),
  employer: criteriaOf('employer').map((name) => CRITERION_NAMES.indexOf(name)),
};

/** Points of one side for pair `n` of a batch with details: its own criteria, in stored order. */
export function pointsOf(side: Side, details: Uint16Array, n: number): number[] {
  return PLACES[side].map((place) => (side === 'candidate' ? details[n * DETAIL.row + place]! >> 8 : details[n * DETAIL.row + place]! & 255));
}

/** Codes for the adviser: the rules that flag, and those of sense that a pin overrode. */
export function flagsOf(rules: number): string[] {
  const said = rules & (~REFUSE_MASK | PIN_OVERRIDES_MASK);
  return said === 0 ? [] : rulesOf(said).map(({ code }) => code);
}

import type { Market } from '../columns/market.js';
import { LIST_LENGTH, type Lists } from '../lists/lists.js';
import { ListState } from '../outcomes/list-state.js';
import { offerOrder } from '../outcomes/offer-order.js';
import { OutcomeStep } from '../outcomes/outcome-step.js';
import { CANDIDATES_AT_LEAST } from '../outcomes/floors.js';
import type { Pairs } from '../pairs/pairs.js';
import { outsideOf } from './outside.js';
import { ListBuilder, PartBuilder, rowsById, type RowsById } from './part-builder.js';
import { listOf, type Standing, type StandingEntry } from './standing.js';

/** An offer is tried on so many at least, so that it finds those who lose least by it. */
const TRIED_AT_LEAST = 2 * CANDIDATES_AT_LEAST;

/** Offers that changed, and whoever may want one. */
export interface OfferChange {
  /** At least the offers that changed, and the candidates with a feasible pair among them. */
  market: Market;
  /** All feasible pairs with the offers that changed. */
  pairs: Pairs;
  /** All entries on the offers that changed, and the lists of whoever has a pair or one of these entries. */
  standing: Standing;
  changedOffers: ReadonlySet<number>;
}

/**
 * Whom a change of offers touches: whoever has one in their list; whoever would let one in, by what it brings beside the last place of
 * their list, asked in the order of what is gained, each reckoning with those before; and some of those who lose least, where they are few.
 * Ids of candidates.
 */
export function touchedByOffers(change: OfferChange): Set<number> {
  const { standing, changedOffers } = change;
  const touched = new Set(standing.entries.filter(({ offerId }) => changedOffers.has(offerId)).map(({ candidateId }) => candidateId));
  const { state, candidateIds } = stateOf(change);
  const newcomers = newcomersOf(state, candidateIds, standing);
  const loads = state.load.slice();
  for (const newcomer of newcomers) {
    if (newcomer.gain <= 0 || touched.has(candidateIds[newcomer.row]!) || !letIn(state, newcomer)) continue;
    touched.add(candidateIds[newcomer.row]!);
    loads[state.step.market.offer[newcomer.pair]!]!++;
  }
  for (const { pair, row } of newcomers) {
    const offer = state.step.market.offer[pair]!;
    if (loads[offer]! >= TRIED_AT_LEAST) continue;
    loads[offer]!++;
    touched.add(candidateIds[row]!);
  }
  return touched;
}

interface Newcomer {
  pair: number;
  row: number;
  /** The place it would take: the last, or the one after it. */
  rank: number;
  /** u·p·g of what stands there: what it must bring more than. An offer that stands there at a loss, for the sake of its three lists, stays. */
  threshold: number;
  /** How much more it brings, to first order. */
  gain: number;
}

/** Puts a pair in its place if the objective, exactly recounted, gains more by it than the list loses. */
function letIn(state: ListState, { pair, row, rank, threshold }: Newcomer): boolean {
  const list = new Int32Array(rank).fill(-1);
  list[rank - 1] = pair;
  if (state.setList(row, list, rank) > threshold * state.views[rank - 1]!) return true;
  state.setList(row, list, 0);
  return false;
}

/** Pairs in no list, most gained first; of those with the same gain the earlier. */
function newcomersOf(state: ListState, candidateIds: readonly number[], standing: Standing): Newcomer[] {
  const { starts } = state.step.market;
  const newcomers: Newcomer[] = [];
  candidateIds.forEach((id, row) => {
    const { length, lastScore } = listOf(standing, id);
    const [rank, threshold] = length < LIST_LENGTH ? [length + 1, 0] : [LIST_LENGTH, Math.max(0, lastScore)];
    for (let pair = starts[row]!; pair < starts[row + 1]!; pair++) {
      if (state.lookOf(pair) > 0) continue;
      newcomers.push({ pair, row, rank, threshold, gain: state.scoreOf(row, pair, state.restWithout(row, pair)) - threshold });
    }
  });
  return newcomers.sort((a, b) => b.gain - a.gain || a.pair - b.pair);
}

/** The offers that changed with all who may want them; in their lists those who have them and still may. */
function stateOf(change: OfferChange): { state: ListState; candidateIds: number[] } {
  const { market, standing, changedOffers } = change;
  const rows = rowsById(market);
  const entries = standing.entries.filter(({ offerId }) => changedOffers.has(offerId));
  const { builder, lists, candidateIds } = gather(change, rows, entries);
  const outside = outsideOf(market, rows, { ...standing, entries }, candidateIds, changedOffers);
  const part = { ...builder.finish(), outside };
  const omega = Float64Array.from(candidateIds, (id) => listOf(standing, id).omega);
  const state = new ListState(new OutcomeStep(part, offerOrder(part)), lists, omega);
  state.refresh();
  return { state, candidateIds };
}

interface Gathered {
  builder: PartBuilder;
  lists: Lists;
  candidateIds: number[];
}

function gather({ market, pairs, changedOffers }: OfferChange, rows: RowsById, entries: readonly StandingEntry[]): Gathered {
  const ranks = new Map(entries.map(({ candidateId, offerId, rank }) => [`${candidateId} ${offerId}`, rank]));
  const builder = new PartBuilder(market, rows);
  const candidateIds: number[] = [];
  const listed: { row: number; rank: number; pair: number }[] = [];
  for (let i = 0; i < market.candidates.count; i++) {
    const id = market.candidates.id[i]!;
    const first = builder.count;
    for (let pair = pairs.starts[i]!; pair < pairs.starts[i + 1]!; pair++) {
      const offerId = market.offers.id[pairs.offer[pair]!]!;
      if (!changedOffers.has(offerId)) continue;
      const rank = ranks.get(`${id} ${offerId}`);
      if (rank !== undefined) listed.push({ row: candidateIds.length, rank, pair: builder.count });
      builder.addPair(pairs, pair, false);
    }
    if (builder.count === first) continue;
    candidateIds.push(id);
    builder.endCandidate();
  }
  const lists = new ListBuilder(candidateIds.length);
  for (const { row, rank, pair } of listed) lists.set(row, rank, pair);
  return { builder, lists: lists.lists, candidateIds };
}

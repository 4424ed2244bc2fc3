import { groupBy } from '../../../shared/group-by.js';
import { isSaid } from '../../facts/said.js';
import type { Market } from '../columns/market.js';
import type { Lists } from '../lists/lists.js';
import { OFFERS_AT_LEAST } from '../outcomes/best-lists.js';
import type { OutcomeMarket, Outside } from '../outcomes/outcome-market.js';
import type { Pairs } from '../pairs/pairs.js';
import { outsideOf } from './outside.js';
import { ListBuilder, PartBuilder, rowsById, type RowsById } from './part-builder.js';
import { listOf, type Standing, type StandingEntry } from './standing.js';

/** All that an answer is worked out from. */
export interface AnswerRequest {
  /** Whoever is answered and still looks, the offers that may stand in their lists or do, and the sessions; more of each changes nothing. */
  market: Market;
  /** The pairs worth trying, of nobody but them. */
  pairs: Pairs;
  /** All entries on the offers in play (those of the pairs, and those in the lists that are answered); others change nothing. */
  standing: Standing;
  /** Ids of the candidates whose lists are answered, those who look no more included. */
  answered: ReadonlySet<number>;
  /** Ids of the offers that changed, or whose seats hang together with one that did. */
  changedOffers: ReadonlySet<number>;
}

/** The part of the market that an answer touches, as a market of its own: who is answered with their pairs, the others with what stands. */
export interface AnswerPart {
  market: OutcomeMarket & { session: Int32Array; outside: Required<Outside> };
  /** By pair: 1 where the candidate has seen it. */
  shown: Uint8Array;
  lists: Lists;
  omega: Float64Array;
  /** By row: the candidate; rising. */
  candidateIds: number[];
  /** Rows that are answered, with the row of the market and where its pairs begin in the part. */
  answers: { row: number; marketRow: number; from: number }[];
  rows: RowsById;
  /** Entries of the part. */
  entries: StandingEntry[];
}

/** Puts the part together, with the lists as they stand; of those who are answered, as far as they still may. */
export function answerPart(request: AnswerRequest): AnswerPart {
  const { market, standing, answered, changedOffers } = request;
  const rows = rowsById(market);
  const entries = entriesInPlay(request, rows);
  const marketRows = new Map([...market.candidates.id.entries()].filter(([, id]) => answered.has(id)).map(([row, id]) => [id, row]));
  const others = entries.filter(({ candidateId }) => !answered.has(candidateId)).map(({ candidateId }) => candidateId);
  const candidateIds = [...new Set([...marketRows.keys(), ...others])].sort((a, b) => a - b);
  const { builder, lists, answers } = gather(request, { rows, entries, marketRows, candidateIds });
  const outside = outsideOf(market, rows, { ...standing, entries }, candidateIds, changedOffers);
  for (const { row } of answers) outside.missed[row] = outside.nothing[row] = 1;
  const omega = Float64Array.from(candidateIds, (id) => listOf(standing, id).omega);
  return { market: { ...builder.finish(), outside }, shown: builder.finishShown(), lists: lists.lists, omega, candidateIds, answers, rows, entries };
}

interface ToGather extends Pick<AnswerPart, 'rows' | 'entries' | 'candidateIds'> {
  marketRows: ReadonlyMap<number, number>;
}

interface Gathered {
  builder: PartBuilder;
  lists: ListBuilder;
  answers: AnswerPart['answers'];
}

/** Candidate by candidate: of whoever is answered the pairs, of the others the entries where they stand. */
function gather(request: AnswerRequest, { rows, entries, marketRows, candidateIds }: ToGather): Gathered {
  const byOwner = groupBy(entries, ({ candidateId }) => candidateId);
  const builder = new PartBuilder(request.market, rows);
  const lists = new ListBuilder(candidateIds.length);
  const answers: AnswerPart['answers'] = [];
  candidateIds.forEach((id, row) => {
    const marketRow = marketRows.get(id);
    const own = byOwner.get(id) ?? [];
    if (marketRow === undefined) for (const entry of own) lists.set(row, entry.rank, builder.addEntry(entry));
    else {
      answers.push({ row, marketRow, from: builder.count });
      addAnswered(request, builder, lists, { row, marketRow, own });
    }
    builder.endCandidate();
  });
  return { builder, lists, answers };
}

/** Entries on offers that pairs lead to or that stand in a list that is answered; of those who are answered, all. */
function entriesInPlay({ market, pairs, standing, answered }: AnswerRequest, rows: RowsById): StandingEntry[] {
  const inPlay = new Set<number>();
  for (const offer of pairs.offer) inPlay.add(market.offers.id[offer]!);
  for (const { candidateId, offerId } of standing.entries) if (answered.has(candidateId) && rows.offers.has(offerId)) inPlay.add(offerId);
  return standing.entries.filter(({ candidateId, offerId }) => inPlay.has(offerId) || answered.has(candidateId));
}

/** Offers that stand in the list, and those that an adviser has shown: they count a little more, so that lists do not flicker. */
function shownTo({ said, offers }: Market, marketRow: number, own: readonly StandingEntry[]): Set<number> {
  const shown = new Set(own.map(({ offerId }) => offerId));
  for (let at = said.starts[marketRow]!; at < said.starts[marketRow + 1]!; at++) if (isSaid(said.bits[at]!, 'shown')) shown.add(offers.id[said.offers[at]!]!);
  return shown;
}

/** The pairs of one who is answered, and the list to start from: what is pinned, what stands and still may, and the best where that is little. */
function addAnswered(
  { market, pairs }: AnswerRequest,
  builder: PartBuilder,
  lists: ListBuilder,
  { row, marketRow, own }: { row: number; marketRow: number; own: readonly StandingEntry[] },
): void {
  const pairOf = new Map<number, number>();
  const pinned: number[] = [];
  const shown = shownTo(market, marketRow, own);
  for (let pair = pairs.starts[marketRow]!; pair < pairs.starts[marketRow + 1]!; pair++) {
    const offerId = market.offers.id[pairs.offer[pair]!]!;
    const added = builder.addPair(pairs, pair, shown.has(offerId));
    pairOf.set(offerId, added);
    if (pairs.pinned[pair] === 1) pinned.push(added);
  }
  const kept = [...own].sort((a, b) => a.rank - b.rank).flatMap(({ offerId }) => pairOf.get(offerId) ?? []);
  const list = [...new Set([...pinned, ...kept])];
  for (const pair of pairOf.values()) if (list.length < OFFERS_AT_LEAST && !list.includes(pair)) list.push(pair);
  list.forEach((pair, at) => lists.set(row, at + 1, pair));
}

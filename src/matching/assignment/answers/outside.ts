import { groupBy } from '../../../shared/group-by.js';
import type { Market } from '../columns/market.js';
import { offerOrder } from '../outcomes/offer-order.js';
import { NO_SESSION, type Outside } from '../outcomes/outcome-market.js';
import { outcomesOfLists } from '../outcomes/outcomes-of-lists.js';
import { SURE, wishOf } from '../outcomes/outcome-step.js';
import { placeShare } from '../outcomes/poisson.js';
import { ListBuilder, PartBuilder, type RowsById } from './part-builder.js';
import { listOf, NO_CROWD, type Standing, type StandingEntry } from './standing.js';

/** What an entry is as it stands: the chance that its candidate would take the place; 1 − w·P and 1 − P; x·A·c. */
interface Weight {
  taking: number;
  missed: number;
  nothing: number;
  worth: number;
}

/**
 * What stands outside of a part that holds `entries`: what was counted of each list and each session, less what these entries have
 * in it. `candidateIds`: by row of the part. `changed`: offers whose seats may be others now, for whose entries A is taken as published.
 */
export function outsideOf(market: Market, rows: RowsById, standing: Standing, candidateIds: readonly number[], changed: ReadonlySet<number>): Required<Outside> {
  const weights = weightsOf(market, rows, standing, changed);
  const taken = sessionColumn(market, standing, ({ taken }) => taken);
  const worth = sessionColumn(market, standing, ({ worth }) => worth);
  const inside = new Map<number, { missed: number; nothing: number }>();
  standing.entries.forEach(({ candidateId, sessionId }, at) => {
    const own = weights[at]!;
    const before = inside.get(candidateId) ?? { missed: 1, nothing: 1 };
    inside.set(candidateId, { missed: before.missed * own.missed, nothing: before.nothing * own.nothing });
    const session = rows.sessions.get(sessionId) ?? NO_SESSION;
    taken[session] = Math.max(0, taken[session]! - own.taking);
    worth[session] = Math.max(0, worth[session]! - own.worth);
  });
  const rest = (of: 'missed' | 'nothing'): Float64Array => Float64Array.from(candidateIds, (id) => {
    const { missed, chance } = listOf(standing, id);
    return Math.min(1, (of === 'missed' ? missed : 1 - chance) / Math.max(SURE, inside.get(id)?.[of] ?? 1));
  });
  return { missed: rest('missed'), nothing: rest('nothing'), placesTaken: taken, placesWorth: worth };
}

function sessionColumn({ sessions }: Market, standing: Standing, of: (crowd: { taken: number; worth: number }) => number): Float64Array {
  return Float64Array.from(sessions.id, (id) => of(standing.sessions.get(id) ?? NO_CROWD));
}

function weightsOf(market: Market, rows: RowsById, standing: Standing, changed: ReadonlySet<number>): Weight[] {
  const seatChance = seatChances(market, rows, standing.entries, changed);
  const shares = sharesOf(market, standing);
  return standing.entries.map((entry, at) => {
    const { u, p, rank, candidateId, sessionId } = entry;
    const taking = ((u * p) / 255 ** 2) * (1 / Math.log2(1 + rank)) * seatChance[at]!;
    const chance = taking * shares[rows.sessions.get(sessionId) ?? NO_SESSION]!;
    const wish = wishOf({ u: [u] }, 0);
    const missed = Math.max(SURE, 1 - wish * chance);
    const list = listOf(standing, candidateId);
    return { taking, missed, nothing: Math.max(SURE, 1 - chance), worth: (taking * list.omega * wish * list.missed) / missed };
  });
}

/** A by entry: worked out where the offer stands as it did, all its entries being here; else as published. */
function seatChances(market: Market, rows: RowsById, entries: readonly StandingEntry[], changed: ReadonlySet<number>): Float64Array {
  const builder = new PartBuilder(market, rows);
  const owners = [...new Set(entries.map(({ candidateId }) => candidateId))].sort((a, b) => a - b);
  const lists = new ListBuilder(owners.length);
  const places = new Int32Array(entries.length).fill(-1);
  const byOwner = groupBy(entries.keys(), (at) => entries[at]!.candidateId);
  owners.forEach((id, row) => {
    for (const at of byOwner.get(id)!) {
      const entry = entries[at]!;
      if (changed.has(entry.offerId) || !rows.offers.has(entry.offerId)) continue;
      lists.set(row, entry.rank, builder.addEntry(entry));
      places[at] = row * lists.lists.k + entry.rank - 1;
    }
    builder.endCandidate();
  });
  const { session, places: free, ...part } = builder.finish();
  void [session, free];
  const { seatChance } = outcomesOfLists(part, offerOrder(part), lists.lists, new Float64Array(owners.length).fill(1));
  return Float64Array.from(entries, ({ seatChance: published }, at) => (places[at] === -1 ? published : seatChance[places[at]!]!));
}

/** B by row of session, as it stands. */
function sharesOf({ sessions }: Market, standing: Standing): Float64Array {
  const answer = { share: 1, slope: 0 };
  return Float64Array.from(sessions.id, (id, row) => {
    if (row === NO_SESSION) return 1;
    placeShare((standing.sessions.get(id) ?? NO_CROWD).taken, sessions.freePlaces[row]!, answer);
    return answer.share;
  });
}

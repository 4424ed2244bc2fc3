import type { Market } from '../columns/market.js';
import type { OfferColumns } from '../columns/offer-columns.js';
import type { Ragged } from '../columns/ragged.js';

/**
 * The same market with its offers in another order: place `n` holds row `order[n]`. Whoever looks at offers in that order reads them one
 * beside the other. What nobody reads pair by pair (the offers' own skills) is left out.
 */
export function sortMarket(market: Market, order: Int32Array): Market {
  const place = new Int32Array(order.length);
  order.forEach((row, at) => (place[row] = at));
  const { training, offersBySkill, said } = market;
  return {
    ...market, offers: sortOffers(market.offers, order), training: { ...training, group: sortColumn(training.group, order) },
    offersBySkill: { ...offersBySkill, values: offersBySkill.values.map((row) => place[row]!) }, said: { ...said, offers: said.offers.map((row) => place[row]!) },
  };
}

const NO_SKILLS: Ragged = { starts: new Int32Array(1), values: new Int32Array(0) };

function sortOffers(offers: OfferColumns, order: Int32Array): OfferColumns {
  const columns = Object.entries(offers).map(([name, column]: [string, unknown]) => [name, ArrayBuffer.isView(column) ? sortColumn(column as Int32Array, order) : column]);
  return { ...(Object.fromEntries(columns) as OfferColumns), skills: NO_SKILLS };
}

function sortColumn<T extends Int32Array | Uint8Array>(column: T, order: Int32Array): T {
  const sorted = column.slice() as T;
  order.forEach((row, at) => (sorted[at] = column[row]!));
  return sorted;
}

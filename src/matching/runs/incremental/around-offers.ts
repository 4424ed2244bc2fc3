import type { AnswerRequest } from '../../assignment/answers/answer-part.js';
import { marketOf, type Market } from '../../assignment/columns/market.js';
import type { Lists } from '../../assignment/lists/lists.js';
import { offersWithout } from '../../assignment/lists/without-list.js';
import { everyPair } from '../../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../../assignment/pairs/pairs.js';
import { candidatesAround, tradesAround } from './around.js';
import type { PartReader } from './part-reader.js';

/** Offers, whoever may want one of them, and all feasible pairs between them. */
export interface OffersAround {
  market: Market;
  generated: GeneratedPairs;
}

const PLACES = "SELECT latitude, longitude, occupation_code AS trade FROM offer WHERE id = ANY ($1) AND status = 'open' AND matchable";

/** Reads these offers with the candidates around them and those for whom an adviser pinned one. */
export async function readAroundOffers(reader: PartReader, offerIds: readonly number[]): Promise<OffersAround> {
  const { part: { reference, client } } = reader;
  const { rows: places } = await client.query<{ latitude: number; longitude: number; trade: string }>(PLACES, [offerIds]);
  const around = await candidatesAround(reader, places.map(({ trade, ...place }) => ({ ...place, trades: tradesAround(reference, [trade], true), factor: 1, atLeast: 0 })));
  const pinned = await reader.ids("SELECT candidate_id FROM pair_fact WHERE kind = 'pin' AND offer_id = ANY ($1)", [offerIds]);
  const market = marketOf(await reader.facts({ candidateIds: [...new Set([...around, ...pinned])], offerIds }), reference);
  return { market, generated: everyPair(market) };
}

/** Of the offers, the open ones: why one would stand in no list, if it did not. */
export function reasonsWithout({ market, generated }: OffersAround): Map<number, string> {
  return new Map(offersWithout(market, generated, new Int32Array(market.offers.count)).map(({ row, reason }) => [market.offers.id[row]!, reason]));
}

/** Offers that stood in lists which are answered, and stand in none afterwards. */
export function leftByAll({ market, pairs, standing: { entries }, answered }: AnswerRequest, { pair }: Lists): number[] {
  const staying = new Set(entries.flatMap(({ candidateId, offerId }) => (answered.has(candidateId) ? [] : [offerId])));
  for (const own of pair) if (own !== -1) staying.add(market.offers.id[pairs.offer[own]!]!);
  return [...new Set(entries.map(({ offerId }) => offerId))].filter((id) => !staying.has(id));
}

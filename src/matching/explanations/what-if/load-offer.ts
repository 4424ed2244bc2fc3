import type { DataSource } from 'typeorm';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { MarketFacts } from '../../assignment/columns/market.js';
import { atOneInstant } from '../../at-one-instant.js';
import type { MarketReference } from '../../facts/market-reference.js';
import { candidatesAround, tradesAround } from '../../runs/incremental/around.js';
import { PartReader } from '../../runs/incremental/part-reader.js';
import { regionIn } from '../../runs/regions.js';
import { TAKES } from './read-standing.js';

export interface LoadedOffer {
  facts: MarketFacts;
  /** Lists that the offer stands in, and Σ x over them. */
  lists: number;
  crowd: number;
}

const REGION_OF = `SELECT ${regionIn('coalesce(offer.department, establishment.department)')} AS region FROM offer LEFT JOIN establishment ON establishment.id = offer.establishment_id WHERE offer.id = $1`;
const CROWD = `SELECT count(*)::int AS lists, coalesce(sum(${TAKES}), 0)::float8 AS crowd FROM list_entry WHERE offer_id = $1`;

/** One open offer with everybody whom a change of it may bring, seen at one instant; null when it is not open or not complete. */
export function loadOffer(source: DataSource, today: CalendarDate, reference: MarketReference, offerId: number): Promise<LoadedOffer | null> {
  return atOneInstant(source, async (client, manager) => {
    const [at] = await manager.query<{ region: string }[]>(REGION_OF, [offerId]);
    if (at === undefined) return null;
    const facts = await readAround(new PartReader({ client, today, region: at.region, reference }), offerId);
    const [standing] = await manager.query<{ lists: number; crowd: number }[]>(CROWD, [offerId]);
    return facts && { facts, ...standing! };
  });
}

async function readAround(reader: PartReader, offerId: number): Promise<MarketFacts | null> {
  const { offers: [offer] } = await reader.facts({ candidateIds: [], offerIds: [offerId] });
  if (offer === undefined) return null;
  const trades = tradesAround(reader.part.reference, [offer.occupationCode], true);
  const near = offer.place === null ? [] : await candidatesAround(reader, [{ ...offer.place, trades, factor: 1, atLeast: 0 }]);
  const pinned = await reader.ids("SELECT candidate_id FROM pair_fact WHERE kind = 'pin' AND offer_id = $1", [offerId]);
  return reader.facts({ candidateIds: [...new Set([...near, ...pinned])], offerIds: [offerId] });
}

import type { PoolClient } from 'pg';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { MarketFacts } from '../assignment/columns/market.js';
import type { CandidateFacts } from '../facts/candidate-facts.js';
import type { MarketReference } from '../facts/market-reference.js';
import { readSnapshot, type Box } from './snapshot/read-snapshot.js';

const KM_A_DEGREE = 111.3;

/** The facts of a few candidates and of every offer that may stand in their lists, and little more. */
export async function readRefresh(client: PoolClient, today: CalendarDate, reference: MarketReference, candidateIds: readonly number[], region: string): Promise<MarketFacts> {
  const { candidates } = await readSnapshot(client, today, { region, candidateIds, offerIds: [], related: reference.related });
  const { rows } = await client.query<{ id: number }>("SELECT DISTINCT offer_id AS id FROM pair_fact WHERE kind = 'pin' AND candidate_id = ANY ($1)", [candidateIds]);
  return readSnapshot(client, today, { region, candidateIds, trades: tradesOf(candidates, reference), box: boxOf(candidates), related: reference.related, besides: rows.map(({ id }) => id) });
}

function tradesOf(candidates: readonly CandidateFacts[], { related }: MarketReference): string[] {
  const wishes = new Set(candidates.flatMap(({ wishes }) => wishes));
  const indexes = new Set([...wishes].flatMap((code) => related.of(related.indexOf(code)).map(({ index }) => index)));
  return [...indexes].map((index) => related.codes[index]!);
}

/** The box that holds all the circles people travel in. */
function boxOf(candidates: readonly CandidateFacts[]): Box {
  const placed = candidates.flatMap(({ place, maxKm }) => (place === null ? [] : [{ ...place, maxKm }]));
  const edge = (of: (point: (typeof placed)[number]) => number, pick: (...values: number[]) => number): number => pick(...placed.map(of));
  const north = (km: number): number => (km + 1) / KM_A_DEGREE;
  const east = (km: number, latitude: number): number => (km + 1) / (KM_A_DEGREE * Math.cos((latitude * Math.PI) / 180));
  if (placed.length === 0) return [0, 0, 0, 0];
  return [
    edge(({ latitude, maxKm }) => latitude - north(maxKm), Math.min), edge(({ latitude, maxKm }) => latitude + north(maxKm), Math.max),
    edge(({ latitude, longitude, maxKm }) => longitude - east(maxKm, latitude), Math.min), edge(({ latitude, longitude, maxKm }) => longitude + east(maxKm, latitude), Math.max),
  ];
}

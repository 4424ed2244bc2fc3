import type { AnswerRequest } from '../../assignment/answers/answer-part.js';
import { pairsToTry } from '../../assignment/answers/pairs-to-try.js';
import type { StandingEntry } from '../../assignment/answers/standing.js';
import { marketOf } from '../../assignment/columns/market.js';
import { everyPair } from '../../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../../assignment/pairs/pairs.js';
import type { CandidateFacts } from '../../facts/candidate-facts.js';
import type { Box } from '../snapshot/read-snapshot.js';
import { tradesAround } from './around.js';
import type { PartReader } from './part-reader.js';
import type { Touched } from './touched-candidates.js';

const KM_A_DEGREE = 111.3;

export interface AnswerRead {
  request: AnswerRequest;
  generated: GeneratedPairs;
}

/** All that the answer to these candidates is worked out from: what may stand in their lists, what does, who else has it, and little more. */
export async function readRequest(reader: PartReader, { candidateIds, offerIds }: Touched): Promise<AnswerRead> {
  const { standing, part: { reference } } = reader;
  const { candidates } = await reader.facts({ candidateIds, offerIds: [] });
  const own = await standing.entries([], candidateIds);
  const pinned = await reader.ids("SELECT DISTINCT offer_id FROM pair_fact WHERE kind = 'pin' AND candidate_id = ANY ($1)", [candidateIds]);
  const besides = [...new Set([...pinned, ...own.map(({ offerId }) => offerId)])];
  const trades = tradesAround(reference, new Set(candidates.flatMap(({ wishes }) => wishes)), true);
  const market = marketOf(await reader.facts({ candidateIds, trades, box: boxOf(candidates), besides }), reference);
  const answered = new Set(candidateIds);
  const generated = everyPair(market);
  const pairs = pairsToTry(market, generated.pairs, answered, own);
  const inPlay = new Set([...Array.from(pairs.offer, (offer) => market.offers.id[offer]!), ...own.map(({ offerId }) => offerId)]);
  const entries = await standing.entries([...inPlay], candidateIds);
  const lists = await standing.lists(ownersOf(entries, candidateIds), candidateIds);
  const sessions = await standing.sessions([...market.sessions.id]);
  return { request: { market, pairs, standing: { entries, lists, sessions }, answered, changedOffers: new Set(offerIds) }, generated: { ...generated, pairs } };
}

function ownersOf(entries: readonly StandingEntry[], candidateIds: readonly number[]): number[] {
  return [...new Set([...candidateIds, ...entries.map(({ candidateId }) => candidateId)])];
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

import type { AnswerRequest } from '../../assignment/answers/answer-part.js';
import { pairsToTry } from '../../assignment/answers/pairs-to-try.js';
import type { StandingEntry } from '../../assignment/answers/standing.js';
import { marketOf } from '../../assignment/columns/market.js';
import { everyPair } from '../../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../../assignment/pairs/pairs.js';
import { offersInReach } from './around.js';
import type { PartReader } from './part-reader.js';
import type { Touched } from './touched-candidates.js';

export interface AnswerRead {
  request: AnswerRequest;
  generated: GeneratedPairs;
}

/** All that the answer to these candidates is worked out from: what may stand in their lists, what does, who else has it, and little more. */
export async function readRequest(reader: PartReader, { candidateIds, offerIds, sessionIds }: Touched): Promise<AnswerRead> {
  const { standing, part: { reference } } = reader;
  const { candidates } = await reader.facts({ candidateIds, offerIds: [] });
  const own = await standing.entries([], candidateIds);
  const pinned = await reader.ids("SELECT DISTINCT offer_id FROM pair_fact WHERE kind = 'pin' AND candidate_id = ANY ($1)", [candidateIds]);
  const offers = new Set([...(await offersInReach(reader, candidates)), ...pinned, ...own.map(({ offerId }) => offerId)]);
  const market = marketOf(await reader.facts({ candidateIds, offerIds: [...offers], sessionIds: [...sessionIds, ...own.map(({ sessionId }) => sessionId)] }), reference);
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

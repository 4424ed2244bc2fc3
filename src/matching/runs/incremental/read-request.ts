import type { AnswerRequest } from '../../assignment/answers/answer-part.js';
import { leftWithFew, pairsToTry } from '../../assignment/answers/pairs-to-try.js';
import type { StandingEntry, StandingShortlist } from '../../assignment/answers/standing.js';
import { marketOf, type Market } from '../../assignment/columns/market.js';
import { everyPair } from '../../assignment/pairs/generate-pairs.js';
import { WISHES, type GeneratedPairs } from '../../assignment/pairs/pairs.js';
import { offersInReach } from './around.js';
import type { PartReader } from './part-reader.js';
import type { Touched } from './touched-candidates.js';

export interface AnswerRead {
  request: AnswerRequest;
  /** With the pairs of the request. Ranks by wish of those who chose from shortlists are as they were counted last. */
  generated: GeneratedPairs;
  /** Of those who chose from them. */
  shortlists: ReadonlyMap<number, StandingShortlist>;
}

/** What may stand in the lists that are answered. */
type MayStand = Pick<AnswerRequest, 'market'> & Omit<AnswerRead, 'request'>;

/** All that the answer to these candidates is worked out from: what may stand in their lists, what does, who else has it, and little more. */
export async function readRequest(reader: PartReader, touched: Touched): Promise<AnswerRead> {
  const { candidateIds, offerIds, afresh } = touched;
  const { standing } = reader;
  const own = await standing.entries([], candidateIds);
  const { market, generated, generated: { pairs }, shortlists } = await readWhatMayStand(reader, touched, own, await standing.shortlists(candidateIds.filter((id) => !afresh.has(id))));
  const inPlay = new Set([...Array.from(pairs.offer, (offer) => market.offers.id[offer]!), ...own.map(({ offerId }) => offerId)]);
  const entries = await standing.entries([...inPlay], candidateIds);
  const lists = await standing.lists(ownersOf(entries, candidateIds), candidateIds);
  const sessions = await standing.sessions([...market.sessions.id]);
  const request = { market, pairs, standing: { entries, lists, sessions }, answered: new Set(candidateIds), changedOffers: new Set(offerIds) };
  return { request, generated, shortlists };
}

/** Whoever has no shortlist is read with all that is in their reach; and then those too for whom little of theirs is left. */
async function readWhatMayStand(reader: PartReader, touched: Touched, own: readonly StandingEntry[], shortlists: ReadonlyMap<number, StandingShortlist>): Promise<MayStand> {
  const { part: { reference } } = reader;
  const { candidateIds, sessionIds } = touched;
  const offerIds = await offersThatMayStand(reader, touched, own, shortlists);
  const market = marketOf(await reader.facts({ candidateIds, offerIds, sessionIds: [...sessionIds, ...own.map(({ sessionId }) => sessionId)] }), reference);
  const generated = everyPair(market);
  const choosing = { answered: new Set(candidateIds), shortlists, changedOffers: new Set(touched.offerIds), entries: own };
  const pairs = pairsToTry(market, generated.pairs, choosing);
  const few = new Set(leftWithFew(market, pairs, shortlists));
  if (few.size === 0) return { market, generated: { ...generated, pairs, wishRanks: ranksAsCounted(market, generated, shortlists) }, shortlists };
  return readWhatMayStand(reader, touched, own, new Map([...shortlists].filter(([id]) => !few.has(id))));
}

/** Of those with a shortlist only some offers are read: their ranks by wish stay. */
function ranksAsCounted({ candidates }: Market, { wishRanks }: GeneratedPairs, shortlists: ReadonlyMap<number, StandingShortlist>): Uint16Array {
  const ranks = wishRanks.slice();
  candidates.id.forEach((id, row) => ranks.set(shortlists.get(id)?.wishRanks ?? [], row * WISHES));
  return ranks;
}

async function offersThatMayStand(reader: PartReader, { candidateIds, offerIds }: Touched, own: readonly StandingEntry[], shortlists: ReadonlyMap<number, StandingShortlist>): Promise<number[]> {
  const pinned = await reader.ids("SELECT DISTINCT offer_id FROM pair_fact WHERE kind = 'pin' AND candidate_id = ANY ($1)", [candidateIds]);
  const { candidates } = await reader.facts({ candidateIds: candidateIds.filter((id) => !shortlists.has(id)), offerIds: [] });
  const inReach = candidates.length === 0 ? [] : await offersInReach(reader, candidates);
  const listed = [...shortlists.values()].flatMap((shortlist) => shortlist.offerIds);
  return [...new Set([...inReach, ...listed, ...offerIds, ...pinned, ...own.map(({ offerId }) => offerId)])];
}

function ownersOf(entries: readonly StandingEntry[], candidateIds: readonly number[]): number[] {
  return [...new Set([...candidateIds, ...entries.map(({ candidateId }) => candidateId)])];
}

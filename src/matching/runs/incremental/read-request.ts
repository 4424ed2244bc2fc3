import type { AnswerRequest } from '../../assignment/answers/answer-part.js';
import { pairsToTry } from '../../assignment/answers/pairs-to-try.js';
import { asCounted, leftWithFew, type StandingShortlist } from '../../assignment/answers/shortlists.js';
import type { StandingEntry } from '../../assignment/answers/standing.js';
import { marketOf, type Market } from '../../assignment/columns/market.js';
import { everyPair } from '../../assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../../assignment/pairs/pairs.js';
import { offersInReach } from './around.js';
import type { PartReader } from './part-reader.js';
import type { Touched } from './touched-candidates.js';

export interface AnswerRead {
  request: AnswerRequest;
  /** With the pairs of the request. */
  generated: GeneratedPairs;
}

interface ToRead extends Touched {
  /** What stands in the lists that are answered. */
  own: readonly StandingEntry[];
  /** Offers that are tried for whoever may have them: what changed, is pinned or stands. */
  anyway: readonly number[];
}

interface MayStand {
  market: Market;
  generated: GeneratedPairs;
}

/** All that the answer to these candidates is worked out from: what may stand in their lists, what does, who else has it, and little more. */
export async function readRequest(reader: PartReader, touched: Touched): Promise<AnswerRead> {
  const { candidateIds, offerIds } = touched;
  const { standing } = reader;
  const own = await standing.entries([], candidateIds);
  const { market, generated } = await readWhatMayStand(reader, { ...touched, own, anyway: [...offerIds, ...(await pinnedFor(reader, candidateIds)), ...own.map(({ offerId }) => offerId)] });
  const inPlay = new Set([...Array.from(generated.pairs.offer, (offer) => market.offers.id[offer]!), ...own.map(({ offerId }) => offerId)]);
  const entries = await standing.entries([...inPlay], candidateIds);
  const lists = await standing.lists(ownersOf(entries, candidateIds), candidateIds);
  const sessions = await standing.sessions([...market.sessions.id]);
  return { request: { market, pairs: generated.pairs, standing: { entries, lists, sessions }, answered: new Set(candidateIds), changedOffers: new Set(offerIds) }, generated };
}

/** Once more where little is left of somebody's shortlist: then with all that is in their reach. That changes nothing for the others. */
async function readWhatMayStand(reader: PartReader, toRead: ToRead): Promise<MayStand> {
  const shortlists = await reader.standing.shortlists(toRead.candidateIds.filter((id) => !toRead.afresh.has(id)));
  const found = await readWith(reader, toRead, shortlists);
  const few = new Set(leftWithFew(found.market, found.generated.pairs, shortlists));
  return few.size === 0 ? found : readWith(reader, toRead, new Map([...shortlists].filter(([id]) => !few.has(id))));
}

/** Whoever has no shortlist here is read with all that is in their reach. */
async function readWith(reader: PartReader, { candidateIds, offerIds, sessionIds, own, anyway }: ToRead, shortlists: ReadonlyMap<number, StandingShortlist>): Promise<MayStand> {
  const { candidates } = await reader.facts({ candidateIds: candidateIds.filter((id) => !shortlists.has(id)), offerIds: [] });
  const inReach = candidates.length === 0 ? [] : await offersInReach(reader, candidates);
  const offers = new Set([...inReach, ...[...shortlists.values()].flatMap((shortlist) => shortlist.offerIds), ...anyway]);
  const market = marketOf(await reader.facts({ candidateIds, offerIds: [...offers], sessionIds: [...sessionIds, ...own.map(({ sessionId }) => sessionId)] }), reader.part.reference);
  const generated = everyPair(market);
  const pairs = pairsToTry(market, generated.pairs, { answered: new Set(candidateIds), shortlists, changedOffers: new Set(offerIds), entries: own });
  return { market, generated: asCounted(market, generated, pairs, shortlists) };
}

function pinnedFor(reader: PartReader, candidateIds: readonly number[]): Promise<number[]> {
  return reader.ids("SELECT DISTINCT offer_id FROM pair_fact WHERE kind = 'pin' AND candidate_id = ANY ($1)", [candidateIds]);
}

function ownersOf(entries: readonly StandingEntry[], candidateIds: readonly number[]): number[] {
  return [...new Set([...candidateIds, ...entries.map(({ candidateId }) => candidateId)])];
}

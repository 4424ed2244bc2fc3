import { marketOf, type Market, type MarketFacts } from '../assignment/columns/market.js';
import { flagsOf } from '../assignment/lists/list-rows.js';
import { NOTHING_IN_REACH } from '../assignment/pairs/pairs.js';
import { feasiblePairs, type FeasiblePair, type FeasiblePairs } from '../explanations/feasible-pairs.js';
import type { CandidateFacts } from '../facts/candidate-facts.js';
import type { MarketReference } from '../facts/market-reference.js';
import { RULES } from '../rules/rule-table.js';
import type { RoundFacts, RoundQuestion } from './read-round.js';
import type { RoundInput, RoundPlace } from './round-input.js';
import type { RoundPair } from './round-report.js';

/** Facts of a round as its input: feasible pairs by the run's own code, places, and why somebody has none. Pure. */
export function roundInputOf({ facts, labels, elsewhere }: Omit<RoundFacts, 'region'>, reference: MarketReference, question: RoundQuestion): RoundInput {
  const candidateIds = question.candidateIds ?? facts.candidates.map(({ id }) => id);
  const asked = { candidateIds, reasonOfCandidate: ownReasons(candidateIds, facts.candidates, elsewhere), reasonOfPlace: new Map<number, string>() };
  return question.kind === 'offers' ? ofOffers(facts, reference, question, labels, asked) : ofSessions(facts, reference, question, labels, asked);
}

/** What keeps somebody out whatever is chosen. */
function ownReasons(candidateIds: readonly number[], candidates: readonly CandidateFacts[], elsewhere: RoundFacts['elsewhere']): Map<number, string> {
  const reasons = new Map<number, string>();
  const present = new Set(candidates.map(({ id }) => id));
  for (const id of candidateIds) if (!present.has(id)) reasons.set(id, elsewhere.has(id) ? 'round.other_region' : 'candidate.not_looking');
  for (const { id, place, wishes } of candidates) {
    if (place === null) reasons.set(id, 'place.unknown');
    else if (wishes.length === 0) reasons.set(id, 'wishes.none');
  }
  return reasons;
}

type Asked = Pick<RoundInput, 'candidateIds'> & { reasonOfCandidate: Map<number, string>; reasonOfPlace: Map<number, string> };

function ofOffers(facts: MarketFacts, reference: MarketReference, { receiverIds }: RoundQuestion, labels: ReadonlyMap<number, string>, asked: Asked): RoundInput {
  const market = marketOf(facts, reference);
  const found = feasiblePairs(market);
  noteReasons(market, found, asked, (row) => market.offers.id[row]!);
  const rows = new Map(facts.offers.map(({ id }, row) => [id, row]));
  const places = receiverIds.map((id): RoundPlace => {
    const row = rows.get(id);
    return placeOf(id, labels, row === undefined ? null : market.offers.seats[row]!, 'round.offer_closed');
  });
  return { kind: 'offers', ...asked, places, pairs: found.pairs.map((pair) => pairOf(market, pair, market.offers.id[pair.offer]!)) };
}

/** Session by session: whoever has a feasible offer with it may have its place; the best such offer speaks for both. */
function ofSessions(facts: MarketFacts, reference: MarketReference, { receiverIds }: RoundQuestion, labels: ReadonlyMap<number, string>, asked: Asked): RoundInput {
  const pairs: RoundPair[] = [];
  for (const session of facts.sessions) {
    const market = marketOf({ ...facts, sessions: [session] }, reference);
    const found = feasiblePairs(market);
    const best = new Map<number, FeasiblePair>();
    for (const pair of found.pairs) if (pair.session !== 0 && !best.has(pair.candidate)) best.set(pair.candidate, pair);
    pairs.push(...[...best.values()].map((pair) => pairOf(market, pair, session.id)));
    noteReasons(market, found, asked, () => session.id);
  }
  const free = new Map(facts.sessions.map(({ id, freePlaces }) => [id, freePlaces]));
  const places = receiverIds.map((id) => placeOf(id, labels, free.get(id) ?? null, 'round.session_closed'));
  return { kind: 'sessions', ...asked, places, pairs };
}

function placeOf(id: number, labels: ReadonlyMap<number, string>, places: number | null, whenAbsent: string): RoundPlace {
  const capacity = Math.max(0, places ?? 0);
  return { id, label: labels.get(id) ?? '', capacity, closed: places === null ? whenAbsent : capacity === 0 ? 'round.no_place' : null };
}

function pairOf({ candidates, offers, sessions }: Market, pair: FeasiblePair, receiverId: number): RoundPair {
  const { candidateTotal, employerTotal, isPinned } = pair;
  return {
    candidateId: candidates.id[pair.candidate]!, receiverId, offerId: offers.id[pair.offer]!, sessionId: sessions.id[pair.session]! || null,
    candidateTotal, employerTotal, isPinned, flags: flagsOf(pair.rules),
  };
}

/** The rule that refuses most, of everybody and of every offer; what was noted before stands, so a session has that of the first offer with one. */
function noteReasons({ candidates, offers }: Market, { generated: { refusalOfCandidate, refusalOfOffer } }: FeasiblePairs, asked: Asked, placeOfOffer: (row: number) => number): void {
  for (let i = 0; i < candidates.count; i++) note(asked.reasonOfCandidate, candidates.id[i]!, refusalOfCandidate[i]!);
  for (let j = 0; j < offers.count; j++) note(asked.reasonOfPlace, placeOfOffer(j), refusalOfOffer[j]!);
}

function note(reasons: Map<number, string>, id: number, rule: number): void {
  if (rule !== NOTHING_IN_REACH && !reasons.has(id)) reasons.set(id, RULES[rule]!.code);
}

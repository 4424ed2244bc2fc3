import { marketOf, type Market, type MarketFacts } from '../assignment/columns/market.js';
import { flagsOf } from '../assignment/lists/list-rows.js';
import { NOTHING_IN_REACH } from '../assignment/pairs/pairs.js';
import { Refusals } from '../assignment/pairs/refusals.js';
import { feasiblePairs, type FeasiblePair } from '../explanations/feasible-pairs.js';
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
  noteReasons(asked.reasonOfCandidate, market.candidates.id, found.generated.refusalOfCandidate);
  noteReasons(asked.reasonOfPlace, market.offers.id, found.generated.refusalOfOffer);
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
  const said = { candidates: new Refusals(facts.candidates.length), sessions: new Refusals(facts.sessions.length) };
  for (const [row, session] of facts.sessions.entries()) {
    const market = marketOf({ ...facts, sessions: [session] }, reference);
    const found = feasiblePairs(market);
    const best = new Map<number, FeasiblePair>();
    for (const pair of found.pairs) if (pair.session !== 0 && !best.has(pair.candidate)) best.set(pair.candidate, pair);
    pairs.push(...[...best.values()].map((pair) => pairOf(market, pair, session.id)));
    addReasons(said.candidates, found.generated.refusalOfCandidate, (candidate) => candidate);
    addReasons(said.sessions, found.generated.refusalOfOffer, () => row);
  }
  noteReasons(asked.reasonOfCandidate, facts.candidates.map(({ id }) => id), said.candidates.mostByRow());
  noteReasons(asked.reasonOfPlace, facts.sessions.map(({ id }) => id), said.sessions.mostByRow());
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

/** Counts what refuses most here, so that what does so most often speaks for a whole session or for all of them. */
function addReasons(said: Refusals, rules: Int8Array, rowOf: (row: number) => number): void {
  rules.forEach((rule, row) => rule !== NOTHING_IN_REACH && said.add(rowOf(row), 1 << rule));
}

/** The rule that refuses most, of each; what was noted before stands. */
function noteReasons(reasons: Map<number, string>, ids: ArrayLike<number>, rules: Int8Array): void {
  rules.forEach((rule, row) => rule !== NOTHING_IN_REACH && !reasons.has(ids[row]!) && reasons.set(ids[row]!, RULES[rule]!.code));
}

import type { AnswerRequest } from '../../src/matching/assignment/answers/answer-part.js';
import { bestAnswers, type Answers } from '../../src/matching/assignment/answers/best-answers.js';
import { pairsToTry } from '../../src/matching/assignment/answers/pairs-to-try.js';
import { ListBuilder, PartBuilder, rowsById } from '../../src/matching/assignment/answers/part-builder.js';
import { addSessionCrowds } from '../../src/matching/assignment/answers/session-crowds.js';
import { asCounted, leftWithFew, shortlistRows, type StandingShortlist } from '../../src/matching/assignment/answers/shortlists.js';
import type { Standing, StandingEntry, StandingList, StandingSession } from '../../src/matching/assignment/answers/standing.js';
import { touchedByOffers } from '../../src/matching/assignment/answers/touched-by-offers.js';
import type { Market } from '../../src/matching/assignment/columns/market.js';
import { offerOrder } from '../../src/matching/assignment/outcomes/offer-order.js';
import { outcomesOfLists } from '../../src/matching/assignment/outcomes/outcomes-of-lists.js';
import { everyPair } from '../../src/matching/assignment/pairs/generate-pairs.js';
import type { GeneratedPairs } from '../../src/matching/assignment/pairs/pairs.js';
import { groupBy } from '../../src/shared/group-by.js';

/** What lists are worth, counted from nothing but their entries, whole. `known`: ω, plain chance and last score are taken from there. */
export function countFromScratch(market: Market, entries: readonly StandingEntry[], known: ReadonlyMap<number, StandingList>): Standing {
  const rows = rowsById(market);
  const builder = new PartBuilder(market, rows);
  const owners = [...new Set(entries.map(({ candidateId }) => candidateId))].sort((a, b) => a - b);
  const lists = new ListBuilder(owners.length);
  const own = groupBy(entries, ({ candidateId }) => candidateId);
  owners.forEach((id, row) => {
    for (const entry of own.get(id)!) lists.set(row, entry.rank, builder.addEntry(entry));
    builder.endCandidate();
  });
  const part = builder.finish();
  const omega = Float64Array.from(owners, (id) => known.get(id)?.omega ?? 1);
  const outcomes = outcomesOfLists(part, offerOrder(part), lists.lists, omega);
  const crowds = { taken: new Float64Array(market.sessions.count), worth: new Float64Array(market.sessions.count) };
  addSessionCrowds(crowds, part, lists.lists, outcomes, omega);
  const { k } = lists.lists;
  const seatChance = new Map(owners.flatMap((id, row) => own.get(id)!.map((entry) => [entry, outcomes.seatChance[row * k + entry.rank - 1]!] as const)));
  return {
    entries: entries.map((entry) => ({ ...entry, seatChance: seatChance.get(entry)! })),
    lists: new Map(owners.map((id, row) => [id, {
      omega: omega[row]!, missed: outcomes.missed[row]!, chance: outcomes.chance[row]!, plainChance: known.get(id)?.plainChance ?? 0,
      lastScore: known.get(id)?.lastScore ?? outcomes.lastScore[row]!, length: lists.lists.length[row]!,
    }])),
    sessions: new Map<number, StandingSession>(Array.from({ length: market.sessions.count - 1 }, (_, at) => [market.sessions.id[at + 1]!, { taken: crowds.taken[at + 1]!, worth: crowds.worth[at + 1]! }])),
  };
}

/** All that stands, with everybody's shortlist. */
export interface StandingChoices extends Standing {
  shortlists: ReadonlyMap<number, StandingShortlist>;
}

export interface AnswerOnEverything {
  request: AnswerRequest;
  answers: Answers;
  /** Of those who chose from theirs; the ranks by wish of these are as they were counted. */
  shortlists: ReadonlyMap<number, StandingShortlist>;
  generated: GeneratedPairs;
}

/** The answer worked out on everything there is: every pair of the market, every list. */
export function answerOnEverything(market: Market, standing: StandingChoices, changed: { offers: ReadonlySet<number>; candidates: ReadonlySet<number> }): AnswerOnEverything {
  const everything = everyPair(market);
  const { pairs: feasible } = everything;
  const answered = new Set([...changed.candidates, ...touchedByOffers({ market, pairs: feasible, standing, changedOffers: changed.offers })]);
  const choosing = { answered, changedOffers: changed.offers, entries: standing.entries };
  const offered = new Map([...standing.shortlists].filter(([id]) => answered.has(id) && !changed.candidates.has(id)));
  const few = new Set(leftWithFew(market, pairsToTry(market, feasible, { ...choosing, shortlists: offered }), offered));
  const shortlists = new Map([...offered].filter(([id]) => !few.has(id)));
  const request = { market, pairs: pairsToTry(market, feasible, { ...choosing, shortlists }), standing, answered, changedOffers: changed.offers };
  return { request, answers: bestAnswers(request), shortlists, generated: asCounted(market, everything, request.pairs, shortlists) };
}

/** The entries that lists of a market make; by rising candidate and rank. */
export function entriesOf({ market, pairs }: Pick<AnswerRequest, 'market' | 'pairs'>, { lists: { k, pair, length }, seatChance }: Pick<Answers, 'lists' | 'seatChance'>): StandingEntry[] {
  return [...length.keys()].flatMap((row) => Array.from({ length: length[row]! }, (_, at) => {
    const own = pair[row * k + at]!;
    return {
      candidateId: market.candidates.id[row]!, offerId: market.offers.id[pairs.offer[own]!]!, sessionId: market.sessions.id[pairs.session[own]!]!, rank: at + 1,
      u: pairs.u[own]!, p: pairs.p[own]!, seatChance: seatChance[row * k + at]!, placeChance: 1,
    };
  }));
}

/** What stands once the answers are published. */
export function standingAfter(before: StandingChoices, { request, answers, generated }: AnswerOnEverything): StandingChoices {
  const { market, standing, answered } = request;
  const others = new Map(answers.others.map(({ entry, seatChance }) => [entry, seatChance]));
  const kept = standing.entries.filter(({ candidateId }) => !answered.has(candidateId)).map((entry) => ({ ...entry, seatChance: others.get(entry) ?? entry.seatChance }));
  const shortlists = shortlistRows(market, generated, answers.shortlists).map(({ candidateId, ...shortlist }): [number, StandingShortlist] => [candidateId, { ...shortlist, wishRanks: shortlist.wishRanks.slice() }]);
  const lists = new Map([...standing.lists].filter(([id]) => !answered.has(id)));
  return {
    entries: [...kept, ...entriesOf(request, answers)], lists: new Map([...lists, ...answers.outcomes]), sessions: new Map([...standing.sessions, ...answers.sessions]),
    shortlists: new Map([...[...before.shortlists].filter(([id]) => !answered.has(id)), ...shortlists]),
  };
}

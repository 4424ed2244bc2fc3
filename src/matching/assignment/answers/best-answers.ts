import type { Lists } from '../lists/lists.js';
import { emptyLists } from '../outcomes/best-lists.js';
import { giveFloors } from '../outcomes/floors.js';
import { BestReply, shortlistOf, SHORTLIST_SIZE, type Shortlist } from '../outcomes/improve-lists.js';
import { ListState } from '../outcomes/list-state.js';
import { offerOrder } from '../outcomes/offer-order.js';
import { NO_SESSION } from '../outcomes/outcome-market.js';
import { outcomesOfLists, type ListOutcomes } from '../outcomes/outcomes-of-lists.js';
import { OutcomeStep } from '../outcomes/outcome-step.js';
import { answerPart, type AnswerPart, type AnswerRequest } from './answer-part.js';
import { addSessionCrowds } from './session-crowds.js';
import { shortlistedOffers } from './shortlists.js';
import { listOf, type StandingEntry, type StandingList, type StandingSession } from './standing.js';

/** Rounds of answers; most often the second changes nothing any more. */
const MOST_ROUNDS = 4;

export interface Answers {
  /** By row of the request's market and pairs; empty for those who were not answered. */
  lists: Lists;
  /** By place in these lists: A and B. */
  seatChance: Float64Array;
  placeChance: Float64Array;
  /** Entries of the others on offers in play: their A and B, which moved with the answers. */
  others: { entry: StandingEntry; seatChance: number; placeChance: number }[];
  /** By candidate: whoever was answered and has a list, and the others. */
  outcomes: Map<number, StandingList>;
  sessions: Map<number, StandingSession>;
  /** By candidate who was answered and has a pair: the offers that the next answers are chosen from, by rising id. */
  shortlists: Map<number, number[]>;
  /** Lists changed in each round, and places given to offers that stood in fewer than three lists. */
  improved: number[];
  floorsGiven: number;
}

/**
 * The best answer to lists that stand (DESIGN, "Incremental"): whoever is answered gets, in turn, in the order of their rows, the list
 * that adds most to the objective while the others' lists stand, until nobody gains (four rounds at most); then offers that would stand
 * in fewer than three lists get places in theirs. Nobody else's list changes. Only the offers in play need be given whole; what the
 * others have elsewhere counts as it was last counted, so that reading less changes nothing.
 *
 * The others' chances follow on the offers in play. Where a session's places are short, its new share counts at once for these, and for
 * those who have it on other offers from the next run of everything on.
 */
export function bestAnswers(request: AnswerRequest): Answers {
  const part = answerPart(request);
  const order = offerOrder(part.market);
  const state = new ListState(new OutcomeStep({ ...part.market, shown: part.shown }, order), part.lists, part.omega);
  const replies = new BestReply(state, everyPair(part));
  const improved = improve(state, replies, part);
  state.refresh();
  const floorsGiven = giveFloors(state);
  const outcomes = outcomesOfLists(part.market, order, part.lists, part.omega);
  return { ...answeredLists(request, part, outcomes), ...countedAnew(request, part, outcomes), sessions: sessionsAfter(request, part, outcomes), shortlists: shortlistsAfter(request, replies, part), improved, floorsGiven };
}

function improve(state: ListState, replies: BestReply, part: AnswerPart): number[] {
  const improved: number[] = [];
  do {
    state.refresh();
    improved.push(part.answers.reduce((count, { row }) => count + Number(replies.improve(row)), 0));
  } while (improved.at(-1)! > 0 && improved.length < MOST_ROUNDS);
  return improved;
}

/** All pairs of those who are answered are worth trying. */
function everyPair({ market: { starts }, answers, candidateIds }: AnswerPart): Shortlist {
  const sizeOf = (row: number): number => starts[row + 1]! - starts[row]!;
  const size = answers.reduce((most, { row }) => Math.max(most, sizeOf(row)), 0);
  const shortlist: Shortlist = { size, pair: new Int32Array(candidateIds.length * size), count: new Int32Array(candidateIds.length) };
  for (const { row } of answers) {
    shortlist.count[row] = sizeOf(row);
    for (let n = 0; n < sizeOf(row); n++) shortlist.pair[row * size + n] = starts[row]! + n;
  }
  return shortlist;
}

function answeredLists({ market, pairs }: AnswerRequest, { lists: found, answers }: AnswerPart, outcomes: ListOutcomes): Pick<Answers, 'lists' | 'seatChance' | 'placeChance'> {
  const { k } = found;
  const lists = emptyLists(market.candidates.count, k);
  const seatChance = new Float64Array(lists.pair.length);
  const placeChance = new Float64Array(lists.pair.length);
  for (const { row, marketRow, from } of answers) {
    lists.length[marketRow] = found.length[row]!;
    for (let r = 0; r < found.length[row]!; r++) {
      const [place, to] = [row * k + r, marketRow * k + r];
      lists.pair[to] = found.pair[place]! - from + pairs.starts[marketRow]!;
      seatChance[to] = outcomes.seatChance[place]!;
      placeChance[to] = outcomes.placeChance[place]!;
    }
  }
  return { lists, seatChance, placeChance };
}

function countedAnew({ standing, answered }: AnswerRequest, part: AnswerPart, outcomes: ListOutcomes): Pick<Answers, 'others' | 'outcomes'> {
  const { candidateIds, lists: { k, length }, entries, omega } = part;
  const rowOf = new Map(candidateIds.map((id, row) => [id, row]));
  const others = entries.filter(({ candidateId }) => !answered.has(candidateId)).map((entry) => {
    const place = rowOf.get(entry.candidateId)! * k + entry.rank - 1;
    return { entry, seatChance: outcomes.seatChance[place]!, placeChance: outcomes.placeChance[place]! };
  });
  const counted = new Map<number, StandingList>();
  candidateIds.forEach((id, row) => {
    const before = listOf(standing, id);
    const own = { omega: omega[row]!, missed: outcomes.missed[row]!, chance: outcomes.chance[row]! };
    if (!answered.has(id)) counted.set(id, { ...before, ...own });
    else if (length[row]! > 0) counted.set(id, { ...own, plainChance: before.length > 0 ? before.plainChance : own.chance, lastScore: outcomes.lastScore[row]!, length: length[row]! });
  });
  return { others, outcomes: counted };
}

/** Of every session with an entry in the part before or after. */
function sessionsAfter({ market }: AnswerRequest, part: AnswerPart, outcomes: ListOutcomes): Map<number, StandingSession> {
  const { market: { session, outside }, lists, omega, rows, entries } = part;
  const crowds = { taken: outside.placesTaken.slice(), worth: outside.placesWorth.slice() };
  addSessionCrowds(crowds, part.market, lists, outcomes, omega);
  const seen = new Set(entries.map(({ sessionId }) => rows.sessions.get(sessionId) ?? NO_SESSION));
  for (const pair of lists.pair) if (pair !== -1) seen.add(session[pair]!);
  seen.delete(NO_SESSION);
  return new Map([...seen].map((row) => [market.sessions.id[row]!, { taken: crowds.taken[row]!, worth: crowds.worth[row]! }]));
}

/** Of whoever is answered: the best of what was tried, by what it brings as the lists stand now. */
function shortlistsAfter({ market: whole }: AnswerRequest, replies: BestReply, { market, answers, candidateIds }: AnswerPart): Map<number, number[]> {
  const score = new Float64Array(market.offer.length);
  const isAnswered = new Set(answers.map(({ row }) => row));
  for (const row of isAnswered) for (let pair = market.starts[row]!; pair < market.starts[row + 1]!; pair++) score[pair] = replies.scoreOf(row, pair);
  const best = shortlistOf(market, score, SHORTLIST_SIZE);
  const own = { ...best, count: best.count.map((count, row) => (isAnswered.has(row) ? count : 0)) };
  return shortlistedOffers(own, (row) => candidateIds[row]!, market.offer, whole);
}

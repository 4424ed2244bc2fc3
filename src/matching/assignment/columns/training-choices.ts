import { needsTraining } from '../../../shared/contract-kind.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';
import { bothSides, POINTS } from '../kernel/point-tables.js';
import { coursesOf, type CourseGroup, type Courses } from './courses.js';
import type { OfferColumns } from './offer-columns.js';
import { raggedOf, type Ragged } from './ragged.js';
import type { SessionColumns } from './session-columns.js';
import { SessionLists } from './session-lists.js';

/**
 * Which sessions each offer may choose from. Offers with the same list, rhythm, length and level asked are one group: the best
 * session for a candidate is the same for all of them.
 */
export interface TrainingChoices {
  /** Group of each offer; −1 where the contract needs no training. */
  group: Int32Array;
  /** Rows of sessions by group, nearest start first; of sessions that differ only in their start, the nearest alone. */
  sessions: Ragged;
  /** Beside each of these rows: what the session is worth to the employer, and for the length of the contract, in sixtieths of points. */
  worth: Int32Array;
  /** The same by course. */
  courses: Courses;
}

export function trainingChoices(
  offerFacts: readonly OfferFacts[],
  sessionFacts: readonly SessionFacts[],
  offers: OfferColumns,
  sessions: SessionColumns,
  related: RelatedOccupations,
): TrainingChoices {
  const lists = new SessionLists(sessionFacts, sessions, sessionsByTrade(sessionFacts, related));
  const numbers = new Numbers();
  const families = new Numbers();
  const found: Group[] = [];
  const group = Int32Array.from(offerFacts, (offer, j) => {
    if (!needsTraining(offer.contractKind)) return -1;
    const family = familyOf(offer);
    const { number: list, rows } = lists.of(offer, offers.occupation[j]!, family, { start: offers.start[j]!, first: offers.windowFirst[j]!, last: offers.windowLast[j]! });
    const number = numbers.of(`${offers.rhythmRow[j]} ${offers.contractRow[j]} ${offers.minimumRow[j]} ${list}`);
    if (number === found.length) found.push({ family: families.of(family), minimumLevel: offer.minimumLevel, example: j, list: rows });
    return number;
  });
  return inFamilies(group, found, offers, sessions);
}

/** Numbers texts from 0 as they come. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }
}

interface Group extends CourseGroup {
  /** One of its offers, to read what they have in common. */
  example: number;
  /** Rows of sessions, nearest start first, one of each course. */
  list: number[];
}

/** Numbers the groups anew, family by family: a candidate who looks at one of them soon looks at the others. */
function inFamilies(group: Int32Array, found: readonly Group[], offers: OfferColumns, sessions: SessionColumns): TrainingChoices {
  const order = [...found.keys()].sort((a, b) => found[a]!.family - found[b]!.family || found[a]!.minimumLevel - found[b]!.minimumLevel || a - b);
  const number = new Int32Array(found.length);
  order.forEach((old, at) => (number[old] = at));
  const groups = order.map((old) => found[old]!);
  const lists = raggedOf(groups.map(({ list }) => list));
  const worth = Int32Array.from(groups.flatMap(({ list, example }) => list.map((s) => worthToEmployer(example, s, offers, sessions))));
  return { group: group.map((old) => (old === -1 ? -1 : number[old]!)), sessions: lists, worth, courses: coursesOf(groups, lists, worth, sessions) };
}

/** Offers of one family choose among the same courses, but for their start. */
function familyOf({ occupationCode, rncp, targetLevel }: OfferFacts): string {
  return `${occupationCode} ${rncp ?? targetLevel ?? 0}`;
}

/** Rows of sessions by trade: a programme serves its own trades and their siblings (the same parent card of ROME). */
function sessionsByTrade(facts: readonly SessionFacts[], related: RelatedOccupations): Map<number, number[]> {
  const byTrade = new Map<number, number[]>();
  const served = new Map<string, number[]>();
  facts.forEach(({ occupationCodes }, at) => {
    const key = occupationCodes.join(' ');
    let trades = served.get(key);
    if (trades === undefined) served.set(key, (trades = tradesServed(occupationCodes, related)));
    for (const trade of trades) append(byTrade, trade, at + 1);
  });
  return byTrade;
}

function tradesServed(codes: readonly string[], related: RelatedOccupations): number[] {
  const trades = codes.flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => relation !== 'near'));
  return [...new Set(trades.map(({ index }) => index))];
}

function worthToEmployer(j: number, s: number, offers: OfferColumns, sessions: SessionColumns): number {
  const rhythm = POINTS.rhythm[offers.rhythmRow[j]! + sessions.rhythm[s]!]! & 255;
  return 60 * (rhythm + bothSides(POINTS.contract[offers.contractRow[j]! - sessions.months[s]!]!));
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

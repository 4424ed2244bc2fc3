import { needsTraining } from '../../../shared/contract-kind.js';
import type { OfferFacts } from '../../facts/offer-facts.js';
import type { SessionFacts } from '../../facts/session-facts.js';
import type { RelatedOccupations } from '../../rules/related-occupations.js';
import { bothSides, POINTS } from '../kernel/point-tables.js';
import { courseOf, coursesOf, type Courses } from './courses.js';
import type { OfferColumns } from './offer-columns.js';
import { raggedOf, type Ragged } from './ragged.js';
import type { SessionColumns } from './session-columns.js';

/**
 * Which sessions each offer may choose from. Offers with the same list, rhythm, length and level asked are one group: the best
 * session for a candidate is the same for all of them.
 */
export interface TrainingChoices {
  /** Group of each offer; −1 where the contract needs no training. */
  group: Int32Array;
  /** An offer of each group, to read what its offers have in common. */
  example: Int32Array;
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
  const byTrade = sessionsByTrade(sessionFacts, related);
  const groups = new Map<string, number>();
  const example: number[] = [];
  const lists: number[][] = [];
  const group = Int32Array.from(offerFacts, (offer, j) => {
    if (!needsTraining(offer.contractKind)) return -1;
    const list = listFor(offer, j, byTrade.get(offers.occupation[j]!) ?? [], sessionFacts, offers, sessions);
    const key = [offers.rhythmRow[j], offers.contractRow[j], offers.minimumRow[j], ...list].join(' ');
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, lists.length);
    example.push(j);
    return lists.push(list) - 1;
  });
  const ragged = raggedOf(lists);
  const worth = Int32Array.from(lists.flatMap((list, at) => list.map((s) => worthToEmployer(example[at]!, s, offers, sessions))));
  const examples = Int32Array.from(example);
  return { group, example: examples, sessions: ragged, worth, courses: coursesOf(example.map((j) => familyOf(offerFacts[j]!)), ragged, worth, sessions) };
}

/** Offers of one family choose among the same courses, but for their start. */
function familyOf({ occupationCode, rncp, targetLevel }: OfferFacts): string {
  return `${occupationCode} ${rncp ?? targetLevel ?? 0}`;
}

/** Rows of sessions by trade: a programme serves its own trades and their siblings (the same parent card of ROME). */
function sessionsByTrade(facts: readonly SessionFacts[], related: RelatedOccupations): Map<number, number[]> {
  const byTrade = new Map<number, number[]>();
  facts.forEach(({ occupationCodes }, at) => {
    const trades = occupationCodes.flatMap((code) => related.of(related.indexOf(code)).filter(({ relation }) => relation !== 'near'));
    for (const trade of new Set(trades.map(({ index }) => index))) append(byTrade, trade, at + 1);
  });
  return byTrade;
}

/** Sessions with a free place that prepare the diploma asked, begin within the window, nearest to the start of the contract first. */
function listFor(
  offer: OfferFacts,
  j: number,
  candidates: readonly number[],
  facts: readonly SessionFacts[],
  offers: OfferColumns,
  sessions: SessionColumns,
): number[] {
  const wanted = candidates.filter((s) => {
    const { rncp, level } = facts[s - 1]!;
    if (offer.rncp !== null ? rncp !== offer.rncp : offer.targetLevel !== null && offer.targetLevel !== 0 && level !== offer.targetLevel) return false;
    return sessions.freePlaces[s]! > 0 && sessions.start[s]! >= offers.windowFirst[j]! && sessions.start[s]! <= offers.windowLast[j]!;
  });
  const distance = (s: number): number => Math.abs(sessions.start[s]! - offers.start[j]!);
  const nearest = wanted.sort((a, b) => distance(a) - distance(b) || sessions.id[a]! - sessions.id[b]!);
  const seen = new Set<number>();
  return nearest.filter((s) => seen.size < seen.add(courseOf(sessions, s)).size);
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
